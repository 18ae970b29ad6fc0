import { tableStyles } from '../../server/src/core/features/align-table.ts';
import { allRules } from '../../server/src/core/rules/registry.ts';
import { milestoneOrder } from '../../server/src/core/vocabulary/milestones.ts';
import type { Rule } from '../../server/src/core/rules/rule.ts';

const severity = { enum: ['off', 'hint', 'information', 'warning', 'error', false] };
const byLifecycle = { draft: severity, review: severity, published: severity };

/** What stands in schemas/postmortem.schema.json: the JSON Schema of `.postmortem.yaml`. */
export function configurationSchema(): string {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '.postmortem.yaml',
    description: 'What a team has set for its postmortems.',
    type: ['object', 'null'],
    additionalProperties: false,
    properties: {
      templates: {
        description:
          'Files of the team’s own templates, relative to this file; * stands for a part of a name.',
        anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
      },
      paths: {
        description: 'The template of documents by a pattern of their path, relative to this file.',
        type: 'object',
        additionalProperties: { description: 'The id of a template.', type: 'string' },
      },
      rules: rulesSchema(),
      metrics: {
        description:
          'Between which milestones a duration counts, by its id: the usual ones, and the team’s own.',
        type: 'object',
        additionalProperties: {
          type: 'object',
          additionalProperties: false,
          required: ['from', 'to'],
          properties: { from: { enum: milestoneOrder }, to: { enum: milestoneOrder } },
        },
      },
      tables: {
        description: 'How tables are written when they are aligned.',
        type: 'object',
        additionalProperties: false,
        properties: {
          style: {
            description:
              'aligned: every cell as wide as the widest of its column; compact: one space around every cell.',
            enum: tableStyles,
            default: 'aligned',
          },
        },
      },
    },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/**
 * What stands in schemas/settings.schema.json: what an editor's settings may hold. The manifest only knows that there
 * are such settings, so that it need not be written anew with every rule.
 */
export function settingsSchema(): string {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Settings of postmortems',
    type: 'object',
    properties: { 'postmortem.rules': rulesSchema() },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function rulesSchema() {
  const categories = [...new Set(allRules.map(rule => rule.id.split('/')[0]!))];
  return {
    description: 'Severities and options by rule or by category.',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries([
      ...categories.map(category => [category, setting(`All rules of the category ${category}.`)]),
      ...allRules.map(rule => [rule.id, setting(rule.docs.summary, rule)]),
    ]),
  };
}

function setting(description: string, rule?: Rule) {
  const options = Object.entries(rule?.options ?? {}).map(([name, value]) => [
    name,
    { type: typeof value, default: value },
  ]);
  const properties = {
    severity: { anyOf: [severity, { type: 'object', additionalProperties: false, properties: byLifecycle }] },
    ...byLifecycle,
    ...(options.length > 0 && {
      options: { type: 'object', additionalProperties: false, properties: Object.fromEntries(options) },
    }),
  };
  return { description, anyOf: [severity, { type: 'object', additionalProperties: false, properties }] };
}
