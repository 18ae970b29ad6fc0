import assert from 'node:assert/strict';
import fs from 'node:fs';
import { configurationSchema, settingsSchema } from '../../support/configuration-schema.ts';

describe('the schema of .postmortem.yaml', () => {
  it('says what the rules say (else run `npm run generate`)', () => {
    assert.equal(fs.readFileSync('schemas/postmortem.schema.json', 'utf8'), configurationSchema());
  });
});

describe('the schema of the settings', () => {
  it('says what the rules say (else run `npm run generate`)', () => {
    assert.equal(fs.readFileSync('schemas/settings.schema.json', 'utf8'), settingsSchema());
  });
});
