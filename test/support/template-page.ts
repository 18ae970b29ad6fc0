import { frontMatterOf, type FrontMatter } from '../../server/src/core/model/front-matter.ts';
import { builtinTemplates } from '../../server/src/core/template/builtin.ts';
import type { Template } from '../../server/src/core/template/template.ts';
import { contentOf } from './read.ts';
import { templatePicture } from './template-picture.ts';

const languages = new Intl.DisplayNames('en', { type: 'language' });

/** The pictures in docs/images/templates, as SVG by file name. */
export function templatePictures(): ReadonlyMap<string, string> {
  return new Map(builtinTemplates().map(template => [`${template.id}.svg`, templatePicture(template)]));
}

/** The lines between which docs/templates.md shows the built-in templates; it is formatted but for what is generated. */
const begin = '<!-- prettier-ignore-start -->\n';
const end = '<!-- prettier-ignore-end -->';

/**
 * @param page docs/templates.md.
 * @returns the page with its table as the built-in templates have it.
 * @throws if the page has no place for the table.
 */
export function withTemplateTable(page: string): string {
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error('docs/templates.md has no place for the table');
  return page.slice(0, from + begin.length) + templateTable() + page.slice(to);
}

function templateTable(): string {
  return [
    '| Template | For whom | Outline |',
    '| -------- | -------- | ------- |',
    ...builtinTemplates().map(templateRow),
    '',
  ].join('\n');
}

function templateRow(template: Template): string {
  const { id, name, text } = template;
  const meta = frontMatterOf(contentOf(text));
  const what = [`**[${name}](../templates/${id}.md)**`, `\`${id}\``, languageNames(meta)].join('<br>');
  const whom = `${meta['audience'] ?? ''}<br><br>From: ${meta['source'] ?? ''}`;
  const picture = `<img src="images/templates/${id}.svg" width="380" alt="Outline of the template ${name}">`;
  return `| ${what} | ${whom} | ${picture} |`;
}

function languageNames(meta: FrontMatter): string {
  return (meta['language'] ?? 'en')
    .split(/,\s*/)
    .map(language => languages.of(language)!)
    .join(', ');
}
