import files from 'glob:../../../../templates/*.md';
import { packTemplate } from './pack.ts';
import { readTemplate } from './read-template.ts';

/** The templates in `templates/`, by their files' names. */
export default files.map(({ path, text }) => packTemplate(readTemplate(text, path.replace(/\.md$/, ''))));
