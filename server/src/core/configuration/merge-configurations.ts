import type { Configuration, RuleSetting } from './configuration.ts';

/**
 * What holds where a file and an editor's settings both speak: the file, and the settings where it is silent. What the
 * file says of a category also counts more than what the settings say of a rule in it.
 */
export function mergeConfigurations(file: Configuration, settings: Configuration): Configuration {
  const rules = new Map(file.rules);
  for (const [id, setting] of settings.rules) {
    const category = file.rules.get(id.split('/')[0]!);
    const own = file.rules.get(id);
    rules.set(id, {
      severity: { ...setting.severity, ...category?.severity, ...own?.severity },
      options: { ...setting.options, ...own?.options },
    } satisfies RuleSetting);
  }
  const tableStyle = file.tableStyle ?? settings.tableStyle;
  const metrics = file.metrics ?? settings.metrics;
  return {
    templates: file.templates.length > 0 ? file.templates : settings.templates,
    paths: file.paths.length > 0 ? file.paths : settings.paths,
    rules,
    ...(tableStyle && { tableStyle }),
    ...(metrics && { metrics }),
  };
}
