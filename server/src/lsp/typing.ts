import { translate } from '../core/messages/message.ts';
import type { PlacedFinding } from '../core/rules/check.ts';
import type { ServerHost } from './host.ts';
import type { OpenDocument } from './open-document.ts';

/** How long an author pauses before the line being typed is judged, in milliseconds. */
const pause = 700;

interface State {
  readonly version: number;
  readonly shown: readonly PlacedFinding[];
  /** Calls the end of the pause off; absent when nothing is withheld. */
  readonly callOff?: () => void;
}

/**
 * Keeps diagnostics from nagging about a line while it is typed: a finding that is new and lies on the line of the
 * newest edit is withheld until the author pauses. What was shown before stays, so nothing flickers.
 */
export class LineBeingTyped {
  readonly #states = new Map<string, State>();
  readonly #delay: ServerHost['delay'];

  constructor(delay: ServerHost['delay']) {
    this.#delay = delay;
  }

  /**
   * @param settled called after the pause, if something was withheld; asking again then gives everything.
   * @returns the findings to show now.
   */
  withhold(
    document: OpenDocument,
    findings: readonly PlacedFinding[],
    settled: () => void,
  ): readonly PlacedFinding[] {
    const { uri, version } = document;
    const before = this.#states.get(uri);
    const shown = this.#toShow(document, findings, before);
    if (before?.version === version) return shown;
    before?.callOff?.();
    if (shown.length === findings.length) this.#states.set(uri, { version, shown });
    else {
      const settle = () => {
        this.#states.set(uri, { version, shown: findings });
        settled();
      };
      this.#states.set(uri, { version, shown, callOff: this.#delay(pause, settle) });
    }
    return shown;
  }

  forget(uri: string): void {
    this.#states.get(uri)?.callOff?.();
    this.#states.delete(uri);
  }

  #toShow(
    { text, lastEdit }: OpenDocument,
    findings: readonly PlacedFinding[],
    before: State | undefined,
  ): readonly PlacedFinding[] {
    if (!before || !lastEdit) return findings;
    const { line } = text.positionAt(lastEdit.end);
    const start = text.offsetAt({ line, character: 0 });
    const end = text.offsetAt({ line: line + 1, character: 0 });
    // The end of the text belongs to its last line.
    const isTyped = ({ span }: PlacedFinding) =>
      start <= span.start && (span.start < end || line === text.lineCount - 1);
    if (!findings.some(isTyped)) return findings;
    const known = new Set(before.shown.map(keyOf));
    return findings.filter(finding => !isTyped(finding) || known.has(keyOf(finding)));
  }
}

/** A finding by what it says, since its place moves with the text. */
function keyOf({ rule, message }: PlacedFinding): string {
  return `${rule.id} ${translate(message)}`;
}
