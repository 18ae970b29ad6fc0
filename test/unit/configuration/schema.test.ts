import assert from 'node:assert/strict';
import fs from 'node:fs';
import { configurationSchema } from '../../support/configuration-schema.ts';

describe('the schema of .postmortem.yaml', () => {
  it('says what the rules say (else run `npm run generate`)', () => {
    assert.equal(fs.readFileSync('schemas/postmortem.schema.json', 'utf8'), configurationSchema());
  });
});
