import type { Range } from 'vscode-languageserver';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { analyse, isSameEnvironment, type Analysis, type Environment } from '../core/analysis.ts';
import { editMarkdown } from '../core/markdown/edit.ts';
import { parseMarkdownInPieces } from '../core/markdown/first-parse.ts';
import type { Markdown } from '../core/markdown/markdown.ts';
import { applyEdits, shiftEdits } from '../core/text/edit.ts';
import { isMarked, withoutMark } from './bom.ts';
import { span, type Span, type TextEdit } from '../core/text/span.ts';

/** Beyond this many edits that nobody has asked about yet, the newest ones are taken together. */
const maxPending = 64;

/** A document that an editor has open, parsed as it changes and analysed when someone asks. */
export class OpenDocument {
  /** Where the newest edit was, in the text as it is now; undefined when all of it was replaced. */
  lastEdit: Span | undefined;
  /** As the editor has it. */
  #source: TextDocument;
  #text: TextDocument;
  /** The parse of the text as it was before the pending edits. */
  #markdown: Markdown | undefined;
  /** The first parse, while it is under way. */
  #steps: Generator<void, Markdown> | undefined;
  #pending: TextEdit[] = [];
  #analysis:
    { readonly version: number; readonly environment: Environment; readonly value: Analysis } | undefined;

  constructor(uri: string, languageId: string, version: number, content: string) {
    this.#source = TextDocument.create(uri, languageId, version, content);
    this.#text = withoutMark(this.#source);
  }

  get uri(): string {
    return this.#text.uri;
  }

  get version(): number {
    return this.#text.version;
  }

  /** Positions are the editor's; offsets are those of the core, which sees no byte order mark. */
  get text(): TextDocument {
    return this.#text;
  }

  update(changes: readonly TextDocumentContentChangeEvent[], version: number): this {
    for (const change of changes) {
      const place = 'range' in change ? this.#remember(change.range, change.text) : this.#forget();
      const wasMarked = isMarked(this.#source);
      this.#source = TextDocument.update(this.#source, [change], version);
      this.#text = withoutMark(this.#source);
      // Offsets count from behind a byte order mark: what comes, goes or moves it changes them all.
      const hasMark = isMarked(this.#source);
      if (hasMark !== wasMarked || (hasMark && place?.start === 0)) this.#forget();
      const shift = hasMark ? 1 : 0;
      this.lastEdit = place && span(Math.max(0, place.start - shift), Math.max(0, place.end - shift));
    }
    return this;
  }

  /**
   * Parses the document for the first time, a piece a turn, so that a large one does not keep others waiting.
   *
   * @returns when it can be analysed without delay.
   */
  load(defer: (callback: () => void) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const turn = () => {
        try {
          if (this.#advance()) resolve();
          else defer(turn);
        } catch (error) {
          reject(error as Error);
        }
      };
      turn();
    });
  }

  analysis(environment: Environment): Analysis {
    const known = this.#analysis;
    if (known?.version === this.version && isSameEnvironment(known.environment, environment))
      return known.value;
    while (!this.#advance());
    this.#markdown = this.#pending.reduce(editMarkdown, this.#markdown!);
    this.#pending = [];
    const before = known && isSameEnvironment(known.environment, environment) ? known.value : undefined;
    const value = analyse(this.#markdown, this.uri, environment, before);
    this.#analysis = { version: this.version, environment, value };
    return value;
  }

  /** Parses one more piece. @returns whether the first parse is done. */
  #advance(): boolean {
    if (this.#markdown) return true;
    this.#steps ??= parseMarkdownInPieces(this.#text.getText());
    const step = this.#steps.next();
    if (!step.done) return false;
    this.#markdown = step.value;
    this.#steps = undefined;
    return true;
  }

  /** @returns where the inserted text will be, in the text as the editor has it. */
  #remember({ start, end }: Range, text: string): Span {
    const from = this.#text.offsetAt(start);
    const edit = { span: span(from, Math.max(from, this.#text.offsetAt(end))), text };
    if (this.#markdown || this.#steps) {
      const last = this.#pending.length >= maxPending ? this.#pending.pop() : undefined;
      this.#pending.push(last ? inOne(this.#text.getText(), last, edit) : edit);
    }
    const place = this.#source.offsetAt(start);
    return span(place, place + text.length);
  }

  #forget(): undefined {
    this.#markdown = undefined;
    this.#steps = undefined;
    this.#pending = [];
  }
}

/**
 * One edit that does what two do.
 *
 * @param between the text after the first and before the second.
 */
function inOne(between: string, first: TextEdit, second: TextEdit): TextEdit {
  const firstEnd = first.span.start + first.text.length;
  const start = Math.min(first.span.start, second.span.start);
  const end = Math.max(firstEnd, second.span.end);
  const text = applyEdits(between.slice(start, end), shiftEdits([second], -start));
  return { span: span(start, first.span.end + end - firstEnd), text };
}
