import assert from 'node:assert/strict';
import { translate } from '../../server/src/core/messages/message.ts';
import { loadProject, type Files, type Project } from '../../server/src/project.ts';

const root = 'file:///repository/';

/** Files in memory, by their path in the repository; a text of undefined is a file that cannot be read. */
function filesOf(texts: Readonly<Record<string, string | undefined>>): Files {
  const uris = new Map(Object.entries(texts).map(([path, text]) => [root + path, text]));
  return {
    read: uri =>
      uris.has(uri) && uris.get(uri) === undefined
        ? Promise.reject(new Error('it is not UTF-8'))
        : Promise.resolve(uris.get(uri)),
    list: folder =>
      Promise.resolve(
        [...uris.keys()].filter(uri => uri.startsWith(folder) && !uri.slice(folder.length).includes('/')),
      ),
    isRoot: folder => Promise.resolve(folder === root),
  };
}

function load(texts: Readonly<Record<string, string | undefined>>): Promise<Project> {
  return loadProject(`${root}incidents/2025/1.md`, filesOf(texts));
}

/** `file: what it marks: message` */
function problemsOf({ problems }: Project): string[] {
  return problems.map(
    ({ uri, text, span, message }) =>
      `${uri.slice(root.length)}: ${text.slice(span.start, span.end)}: ${translate(message)}`,
  );
}

const template = '# [Title]\n\n## Timeline\n\n## What we do\n';

describe('the project of a document', () => {
  it('has the templates of the team before the built-in ones', async () => {
    const { templates, problems } = await load({ '.postmortem/templates/incident.md': template });
    assert.equal(templates[0]!.id, 'incident');
    assert.ok(templates.some(({ id }) => id === 'blameless'));
    assert.deepEqual(problems, []);
  });

  it('takes a template of the team in place of a built-in one of the same id', async () => {
    const { templates } = await load({ '.postmortem/templates/blameless.md': template });
    assert.deepEqual(
      templates.filter(({ id }) => id === 'blameless').map(({ text }) => text),
      [template],
    );
  });

  const cases: readonly {
    what: string;
    texts: Readonly<Record<string, string | undefined>>;
    says: readonly string[];
  }[] = [
    {
      what: 'a path of a template that there is not',
      texts: { '.postmortem.yaml': 'paths:\n  "incidents/**": blameles\n' },
      says: ['.postmortem.yaml: blameles: There is no template “blameles”, expected blameless.'],
    },
    {
      what: 'a pattern that no file fits, and one that leads out of the repository',
      texts: { '.postmortem.yaml': 'templates: [docs/*.md, ../../*.md]\n' },
      says: [
        '.postmortem.yaml: docs/*.md: No Markdown file fits “docs/*.md”, expected a template there.',
        '.postmortem.yaml: ../../*.md: Unexpected place “../../*.md”, expected one in this repository.',
      ],
    },
    {
      what: 'an empty pattern',
      texts: { '.postmortem.yaml': 'paths:\n  "": blameless\n' },
      says: ['.postmortem.yaml: "": Unexpected empty pattern, expected a path such as “incidents/**”.'],
    },
    {
      what: 'configurations of other names, up to the one that is read',
      texts: {
        '.postmortem.yml': '',
        'incidents/.postmortem.yaml': '',
        'incidents/.postmortem.json': '{}\n',
        'incidents/2025/.postmortem.yml': 'rules:\n  timeline: off\n',
      },
      says: [
        'incidents/2025/.postmortem.yml: rules:: This file is not read. Expected the configuration in “.postmortem.yaml”.',
        'incidents/.postmortem.json: {}: This file is not read. Expected the configuration in “.postmortem.yaml”.',
      ],
    },
    {
      what: 'a template that is named like a built-in one, but not of one that says so',
      texts: {
        '.postmortem/templates/etcd.md': template,
        '.postmortem/templates/gitlab.md': `---\nname: Ours\nid: gitlab\n---\n${template}`,
      },
      says: [
        '.postmortem/templates/etcd.md: : This template stands in the place of the built-in one, etcd. Expected “id: etcd” in its front matter if that is meant, else another name of the file.',
      ],
    },
    {
      what: 'two templates of one id',
      texts: {
        '.postmortem/templates/a.md': `---\nid: incident\n---\n${template}`,
        '.postmortem/templates/incident.md': template,
      },
      says: [
        '.postmortem/templates/incident.md: : The template incident is also in a.md. Expected an id of its own, by its file’s name or by “id” in its front matter.',
      ],
    },
    {
      what: 'a configuration and a template that cannot be read',
      texts: { '.postmortem.yaml': undefined, '.postmortem/templates/a.md': undefined },
      says: [
        '.postmortem.yaml: : This file cannot be read: it is not UTF-8. Nothing of it is heeded.',
        '.postmortem/templates/a.md: : This template cannot be read: it is not UTF-8. The documents that follow it are not checked against it.',
      ],
    },
    {
      what: 'a template that contradicts itself, which counts all the same',
      texts: { '.postmortem/templates/a.md': `${template}\n## Chronology\n` },
      says: [
        '.postmortem/templates/a.md: Chronology: A second section of the role timeline. Expected one: documents would fill in only the first, “Timeline”.',
      ],
    },
    {
      what: 'words that are nearly right, with the right ones',
      texts: { '.postmortem.yaml': 'rule:\nrules:\n  timeline/ordr: eror\n  timeline/order: eror\n' },
      says: [
        '.postmortem.yaml: rule: Unexpected key “rule”, expected “rules”.',
        '.postmortem.yaml: timeline/ordr: There is no rule or category “timeline/ordr”, expected “timeline/order”.',
        '.postmortem.yaml: eror: Unexpected value “eror”, expected “error”.',
      ],
    },
  ];
  for (const { what, texts, says } of cases)
    it(`says of ${what}`, async () => {
      assert.deepEqual(problemsOf(await load(texts)), says);
    });
});
