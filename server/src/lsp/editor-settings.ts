import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import { readConfiguration } from '../core/configuration/read-configuration.ts';
import { translate } from '../core/messages/message.ts';
import { allRules } from '../core/rules/registry.ts';
import type { Settings } from '../project.ts';
import { describe } from './guard.ts';
import type { WorkspaceFolders } from './workspace-folders.ts';

/** The section of an editor's settings that is the server's. */
export const settingsSection = 'postmortem';

/**
 * What asks a client for its settings: `templates`, `rules` and `tables.style`, as in `.postmortem.yaml`. What is wrong with them is
 * logged once; the rest counts. A client that has no settings has none set.
 *
 * @returns what takes a document's address.
 */
export function editorSettings(
  connection: Connection,
  capabilities: ClientCapabilities,
  folders: WorkspaceFolders,
): (address: string) => Promise<Settings> {
  const logged = new Set<string>();
  const log = (problem: string) => {
    if (logged.has(problem)) return;
    logged.add(problem);
    connection.console.warn(`settings: ${problem}`);
  };
  return async address => {
    const folder = folders.folderOf(address);
    const set = await ask(address);
    const { configuration, problems } = readConfiguration(set, allRules);
    for (const { message } of problems) log(translate(message));
    return { configuration, ...(folder !== undefined && { folder }) };
  };

  /** The settings in the form of the file. JSON is YAML, so that one reader serves both. */
  async function ask(scopeUri: string): Promise<string> {
    if (capabilities.workspace?.configuration !== true) return '';
    try {
      const item = { section: settingsSection, ...(scopeUri.includes('://') && { scopeUri }) };
      const { templates, rules, tables } = ((await connection.workspace.getConfiguration(item)) ??
        {}) as Record<string, unknown>;
      const { style } = (tables ?? {}) as Record<string, unknown>;
      return JSON.stringify({
        ...(templates != null && { templates }),
        ...(rules != null && { rules }),
        ...(style != null && { tables: { style } }),
      });
    } catch (error) {
      log(`they could not be read: ${describe(error)}`);
      return '';
    }
  }
}
