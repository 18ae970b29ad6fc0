// `npm run generate`: writes what follows from the rules and the templates: the page of each rule and the list of them in
// docs/rules, the schemas of `.postmortem.yaml` and of the settings, the table of templates in docs/templates.md and their
// pictures. Tests fail when they differ from what rules and templates say.
import fs from 'node:fs';
import path from 'node:path';
import { loadModule } from './load-module.mjs';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'docs/rules');
const { rulePages } = await loadModule('test/support/rule-page.ts');
const { templatePictures, withTemplateTable } = await loadModule('test/support/template-page.ts');
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

const pictures = path.join(root, 'docs/images/templates');
fs.rmSync(pictures, { recursive: true, force: true });
fs.mkdirSync(pictures, { recursive: true });
for (const [name, svg] of templatePictures()) fs.writeFileSync(path.join(pictures, name), svg);

const page = path.join(root, 'docs/templates.md');
fs.writeFileSync(page, withTemplateTable(fs.readFileSync(page, 'utf8')));
