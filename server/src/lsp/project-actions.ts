import type { CodeAction } from 'vscode-languageserver';
import { touches, type Span } from '../core/text/span.ts';
import { toCodeAction } from './convert.ts';
import type { OpenDocument } from './open-document.ts';
import { problemDiagnostic } from './project-files.ts';
import type { Session } from './session.ts';

/**
 * What can be done about a selection in a configuration or a template that an editor has open.
 *
 * @param versioned whether the client takes edits that name the version they are for.
 */
export function projectActions(
  { projects }: Session,
  { uri, text }: OpenDocument,
  selection: Span,
  versioned: boolean,
): CodeAction[] {
  const source = text.getText();
  return projects.problemsIn(uri).flatMap(problem => {
    // What was found in another text than the one that is seen now is mended by edits of that one.
    if (!problem.fix || problem.text !== source || !touches(problem.span, selection)) return [];
    const { title, edits } = problem.fix;
    const repair = { title, edits, kind: 'fix', findings: [], preferred: true } as const;
    return [
      { ...toCodeAction(text, repair, undefined, versioned), diagnostics: [problemDiagnostic(problem)] },
    ];
  });
}
