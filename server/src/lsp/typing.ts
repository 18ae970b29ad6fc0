import { translate } from '../core/messages/message.ts';
import type { PlacedFinding } from '../core/rules/check.ts';
import type { ServerHost } from './host.ts';
import type { OpenDocument } from './open-document.ts';

/** How long an author pauses before the line being typed is judged, in milliseconds. */
const pause = 700;

interface State {
  readonly version: number;
  readonly shown: readonly PlacedFinding[];
  /** Those that were shown and those that were withheld. */
  readonly findings: readonly PlacedFinding[];
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
    // Without a newer text nobody is typing: what is new now comes of something else, such as the configuration.
    const isTyping = before !== undefined && (before.version < version || before.callOff !== undefined);
    const shown = isTyping ? notYetTyped(document, findings, before.shown) : findings;
    const isWaiting = before?.version === version && before.callOff !== undefined;
    if (!isWaiting) before?.callOff?.();
    const withholds = shown.length < findings.length;
    const callOff = isWaiting ? before.callOff : withholds ? this.#pause(document, settled) : undefined;
    this.#states.set(uri, { version, shown, findings, ...(callOff && { callOff }) });
    return shown;
  }

  forget(uri: string): void {
    this.#states.get(uri)?.callOff?.();
    this.#states.delete(uri);
  }

  /** @returns what calls the end of the pause off. */
  #pause({ uri, version }: OpenDocument, settled: () => void): () => void {
    return this.#delay(pause, () => {
      const state = this.#states.get(uri);
      if (state) this.#states.set(uri, { version, shown: state.findings, findings: state.findings });
      settled();
    });
  }
}

/** The findings without those that are new on the line of the newest edit. */
function notYetTyped(
  { text, lastEdit }: OpenDocument,
  findings: readonly PlacedFinding[],
  before: readonly PlacedFinding[],
): readonly PlacedFinding[] {
  if (!lastEdit) return findings;
  const { line } = text.positionAt(lastEdit.end);
  const start = text.offsetAt({ line, character: 0 });
  const end = text.offsetAt({ line: line + 1, character: 0 });
  // The end of the text belongs to its last line.
  const isTyped = ({ span }: PlacedFinding) =>
    start <= span.start && (span.start < end || line === text.lineCount - 1);
  const typed = findings.filter(isTyped);
  if (typed.length === 0) return findings;
  // Of several findings that say the same, so many were there before as were shown and are not on other lines.
  const known = new Map<string, number>();
  const count = (finding: PlacedFinding, by: number) => {
    const key = keyOf(finding);
    known.set(key, (known.get(key) ?? 0) + by);
    return known.get(key)!;
  };
  for (const finding of before) count(finding, 1);
  for (const finding of findings) if (!isTyped(finding)) count(finding, -1);
  const fresh = new Set(typed.filter(finding => count(finding, -1) < 0));
  return findings.filter(finding => !fresh.has(finding));
}

/** A finding by what it says, since its place moves with the text. */
function keyOf({ rule, message }: PlacedFinding): string {
  return `${rule.id} ${translate(message)}`;
}
