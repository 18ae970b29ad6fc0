import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { analyse, type Analysis, type Environment } from '../core/analysis.ts';
import { editMarkdown } from '../core/markdown/edit.ts';
import { parseMarkdown } from '../core/markdown/first-parse.ts';
import type { Markdown } from '../core/markdown/markdown.ts';
import type { Span, TextEdit } from '../core/text/span.ts';

/** Beyond this many edits that nobody has asked about yet, parsing the document anew is cheaper. */
const maxPending = 64;

/** A document that an editor has open, parsed as it changes and analysed when someone asks. */
export class OpenDocument {
  /** Where the newest edit was, in the text as it is now. */
  lastEdit: Span | undefined;
  #text: TextDocument;
  #markdown: Markdown | undefined;
  #pending: TextEdit[] = [];
  #analysis: { readonly version: number; readonly today: string; readonly value: Analysis } | undefined;

  constructor(uri: string, languageId: string, version: number, content: string) {
    this.#text = TextDocument.create(uri, languageId, version, content);
  }

  get uri(): string {
    return this.#text.uri;
  }

  get version(): number {
    return this.#text.version;
  }

  /** Offsets are of the text as the editor has it. */
  get text(): TextDocument {
    return this.#text;
  }

  update(changes: readonly TextDocumentContentChangeEvent[], version: number): this {
    for (const change of changes) {
      if ('range' in change) this.#remember(change.range, change.text);
      else this.#forget();
      this.#text = TextDocument.update(this.#text, [change], version);
    }
    // An update without changes still carries a version.
    this.#text = TextDocument.update(this.#text, [], version);
    return this;
  }

  analysis(environment: Environment): Analysis {
    const known = this.#analysis;
    if (known && known.version === this.version && known.today === environment.today) return known.value;
    const value = analyse(this.#parse(), this.uri, environment);
    this.#analysis = { version: this.version, today: environment.today, value };
    return value;
  }

  #remember(
    range: { start: { line: number; character: number }; end: { line: number; character: number } },
    text: string,
  ): void {
    const start = this.#text.offsetAt(range.start);
    const end = Math.max(start, this.#text.offsetAt(range.end));
    this.lastEdit = { start, end: start + text.length };
    if (this.#markdown && this.#pending.length < maxPending)
      this.#pending.push({ span: { start, end }, text });
    else this.#forget();
  }

  #forget(): void {
    this.#markdown = undefined;
    this.#pending = [];
  }

  #parse(): Markdown {
    this.#markdown = this.#markdown
      ? this.#pending.reduce(editMarkdown, this.#markdown)
      : parseMarkdown(this.#text.getText());
    this.#pending = [];
    return this.#markdown;
  }
}
