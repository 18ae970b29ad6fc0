import fc from 'fast-check';

/** What goes wrong in an editor: a line is deleted, doubled or moved, the rest is lost, something is typed. */
type Mutation = (text: string) => string;

/** Characters that mean something to Markdown, to line endings or to offsets. */
const typed = fc.string({
  unit: fc.constantFrom(
    ...'|-:`#>*_[]()<!&\\~0123 \t가é',
    '\n',
    '\r\n',
    '🙂',
    '\u0000',
    '---\n',
    '```\n',
    '[YYYY-MM-DD]',
    '| 09:99 ',
  ),
  minLength: 1,
  maxLength: 8,
});

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.nat().map(at => onLines(lines => lines.toSpliced(at % lines.length, 1))),
  fc.nat().map(at => onLines(lines => lines.toSpliced(at % lines.length, 0, lines[at % lines.length]!))),
  fc
    .tuple(fc.nat(), fc.nat())
    .map(([a, b]) => onLines(lines => swapped(lines, a % lines.length, b % lines.length))),
  fc.nat().map(at => (text: string) => text.slice(0, at % (text.length + 1))),
  fc.tuple(fc.nat(), typed).map(([at, insert]) => (text: string) => {
    const offset = at % (text.length + 1);
    return text.slice(0, offset) + insert + text.slice(offset);
  }),
);

/** Texts that come of one of the seeds by a few mutations. */
export function mutated(seeds: readonly string[], most: number): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...seeds), fc.array(mutation, { maxLength: most }))
    .map(([seed, mutations]) => mutations.reduce((text, mutate) => mutate(text), seed));
}

/** Lines keep their endings, so that text with CRLF stays what it is. */
function onLines(change: (lines: readonly string[]) => readonly string[]): Mutation {
  return text => change(text.match(/[^\n]*\n|[^\n]+$/g) ?? ['']).join('');
}

function swapped(lines: readonly string[], a: number, b: number): string[] {
  return lines.with(a, lines[b]!).with(b, lines[a]!);
}
