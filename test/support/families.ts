import { createTemplate } from '../../server/src/core/features/create-template.ts';
import { parseMarkdown } from '../../server/src/core/markdown/first-parse.ts';
import { readPostmortem } from '../../server/src/core/model/postmortem.ts';
import { builtinTemplates } from '../../server/src/core/template/builtin.ts';
import { readTemplate } from '../../server/src/core/template/read-template.ts';
import type { Template } from '../../server/src/core/template/template.ts';
import type { CorpusDocument } from './corpus.ts';

/** How well the template of a team is recognised. */
export interface FamilyResult {
  readonly repository: string;
  /** Whether the template is one of the documents; else it is made of the team's first report. */
  readonly hasOwnTemplate: boolean;
  readonly reports: number;
  /** How many of them are found to follow the template, the built-in ones being there, too. */
  readonly recognised: number;
  readonly others: number;
  /** How many reports of other teams are. */
  readonly wrongly: number;
}

const fewest = 5;

/** Of every team with several filled-in reports, those with most reports first. */
export function measureFamilies(documents: readonly CorpusDocument[]): FamilyResult[] {
  const isReport = ({ kind }: CorpusDocument) => kind?.startsWith('filled') === true;
  const repositories = [...new Set(documents.flatMap(({ repository }) => repository ?? []))];
  return repositories
    .map(repository => {
      const family = documents.filter(document => document.repository === repository);
      return { repository, family, reports: family.filter(isReport) };
    })
    .filter(({ reports }) => reports.length >= fewest)
    .sort((a, b) => b.reports.length - a.reports.length)
    .map(({ repository, family, reports }) => {
      const own = family.find(({ kind }) => kind === 'template');
      const template = readTemplate(own?.text ?? templateOfReport(reports[0]!), 'team');
      const others = documents.filter(document => isReport(document) && document.repository !== repository);
      const count = (list: readonly CorpusDocument[]) =>
        list.filter(document => isOf(document, template)).length;
      return {
        repository,
        hasOwnTemplate: own !== undefined,
        reports: reports.length,
        recognised: count(reports),
        others: others.length,
        wrongly: count(others),
      };
    });
}

function templateOfReport({ text, path }: CorpusDocument): string {
  const postmortem = readPostmortem(parseMarkdown(text), { templates: builtinTemplates(), path });
  return createTemplate(postmortem, 'Team').text;
}

function isOf({ text, path }: CorpusDocument, template: Template): boolean {
  const templates = [template, ...builtinTemplates()];
  return readPostmortem(parseMarkdown(text), { templates, path }).match?.template === template;
}
