import * as vscode from 'vscode';
import type { TemplateInfo } from '../../server/src/protocol.ts';

/** Where the last choice is remembered, by workspace. */
const key = 'postmortem.template';

type Item = vscode.QuickPickItem & { readonly template?: TemplateInfo };

/**
 * The template of a new postmortem: the one that is named, the only one, or the one that the user chooses.
 *
 * @param templates in the order in which they are offered, the project's own first.
 * @param named the id that nobody is to be asked for, if there is such a template.
 * @returns undefined when the user gave up, or when there is no template at all.
 */
export async function chooseTemplate(
  templates: readonly TemplateInfo[],
  named: string | undefined,
  memory: vscode.Memento,
): Promise<TemplateInfo | undefined> {
  const known = named ? templates.find(({ id }) => id === named) : undefined;
  if (known || templates.length < 2) return known ?? templates[0];
  const chosen = await ask(templates, named, memory.get<string>(key));
  if (chosen) await memory.update(key, chosen.id);
  return chosen;
}

/** @param last what was chosen last; the list opens on it. */
function ask(
  templates: readonly TemplateInfo[],
  unknown: string | undefined,
  last: string | undefined,
): Promise<TemplateInfo | undefined> {
  const picker = vscode.window.createQuickPick<Item>();
  picker.title = vscode.l10n.t('New Postmortem');
  picker.placeholder = unknown
    ? vscode.l10n.t('There is no template “{0}”: choose one', unknown)
    : vscode.l10n.t('Template of the postmortem');
  picker.ignoreFocusOut = true;
  picker.matchOnDescription = true;
  picker.items = itemsOf(templates);
  picker.activeItems = picker.items.filter(({ template }) => template !== undefined && template.id === last);
  return new Promise(resolve => {
    picker.onDidAccept(() => {
      resolve(picker.selectedItems[0]?.template);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

function itemsOf(templates: readonly TemplateInfo[]): Item[] {
  const group = (label: string, members: readonly TemplateInfo[]): Item[] =>
    members.length === 0
      ? []
      : [
          { label, kind: vscode.QuickPickItemKind.Separator },
          ...members.map(template => ({ label: template.name, description: template.id, template })),
        ];
  return [
    ...group(
      vscode.l10n.t('of this project'),
      templates.filter(({ isOwn }) => isOwn),
    ),
    ...group(
      vscode.l10n.t('built in'),
      templates.filter(({ isOwn }) => !isOwn),
    ),
  ];
}
