// `npm run generate`: writes what follows from the rules: the page of each and the list of them in docs/rules, and the
// schemas of `.postmortem.yaml` and of the settings. Tests fail when they differ from what the rules say.
import fs from 'node:fs';
import path from 'node:path';
import { loadModule } from './load-module.mjs';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'docs/rules');
const { rulePages } = await loadModule('test/support/rule-page.ts');
const { configurationSchema, settingsSchema } = await loadModule('test/support/configuration-schema.ts');
const pages = rulePages();

fs.rmSync(folder, { recursive: true, force: true });
for (const [name, text] of pages) {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}

fs.writeFileSync(path.join(root, 'schemas/postmortem.schema.json'), configurationSchema());
fs.writeFileSync(path.join(root, 'schemas/settings.schema.json'), settingsSchema());
