import assert from 'node:assert/strict';
import fs from 'node:fs';
import { builtinTemplates } from '../../../server/src/core/template/builtin.ts';
import { packTemplate, unpackTemplate } from '../../../server/src/core/template/pack.ts';
import { readTemplate } from '../../../server/src/core/template/read-template.ts';

describe('a template that is packed and unpacked', () => {
  for (const { id } of builtinTemplates())
    it(`is what ${id} is as it is read`, () => {
      const read = readTemplate(fs.readFileSync(`templates/${id}.md`, 'utf8'), id);
      const json = JSON.stringify(packTemplate(read));
      assert.deepEqual(unpackTemplate(JSON.parse(json)), read);
      assert.deepEqual(
        builtinTemplates().find(template => template.id === id),
        { ...read, builtin: true },
      );
    });
});
