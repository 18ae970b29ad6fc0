import type { Root } from 'mdast';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified, type Data } from 'unified';
import { frontMatterEnd } from './front-matter.ts';

type SyntaxExtension = NonNullable<Data['micromarkExtensions']>[number];

/** What a piece of text cannot say of itself: how it lies in its document. */
export interface Surroundings {
  /** Only a text at the start of its document can begin with front matter. */
  readonly atStart: boolean;
  /** Normalised identifiers of the link definitions elsewhere in the document: references to them are links here. */
  readonly definitions: readonly string[];
}

const tableSyntax = gfmTable();
const frontMatterSyntax = frontmatter(['yaml']);
const treeExtensions = [gfmTableFromMarkdown(), frontmatterFromMarkdown(['yaml'])];

/** The parse of a whole document at once: CommonMark, tables and YAML front matter. The text has no byte order mark. */
export function parseWhole(text: string): Root {
  return parse(text, [tableSyntax, ...frontMatterSyntaxFor(text)]);
}

/** The parse of a piece of a document; positions are relative to the piece. */
export function parsePiece(text: string, { atStart, definitions }: Surroundings): Root {
  const extensions: SyntaxExtension[] = [];
  // The table syntax tries every line of every paragraph as a table's head, which takes half of the parser's time.
  if (canHoldTable(text)) extensions.push(tableSyntax);
  if (atStart) extensions.push(...frontMatterSyntaxFor(text));
  if (definitions.length > 0) extensions.push(knowing(definitions));
  return parse(text, extensions);
}

function parse(text: string, extensions: SyntaxExtension[]): Root {
  const processor = unified()
    .use(remarkParse)
    .data({ micromarkExtensions: extensions, fromMarkdownExtensions: treeExtensions });
  // The parser drops a byte order mark at the start without counting it. A piece of a document may well start with that
  // character: one more in front is then dropped in its place.
  return processor.parse(text.startsWith('\uFEFF') ? '\uFEFF' + text : text);
}

/**
 * The syntax looks for the end of what it takes for front matter by reading on to the end of the text; when there is
 * none, no list or block quote is seen on that way. So it is used only where it finds what it looks for.
 */
function frontMatterSyntaxFor(text: string): SyntaxExtension[] {
  return frontMatterEnd(text) > 0 ? [frontMatterSyntax] : [];
}

/** A table has a line of dashes with pipes or colons, behind nothing but the marks of block quotes. */
function canHoldTable(text: string): boolean {
  return /^(?=[-:| \t>]*-)(?=[-:| \t>]*[:|])[-:| \t>]+$/m.test(text);
}

/** Lets the parser know definitions that its text does not hold: a construct that never matches but sees the parser. */
function knowing(definitions: readonly string[]): SyntaxExtension {
  let known = false;
  return {
    document: {
      null: {
        partial: true,
        tokenize(_effects, _ok, nok) {
          if (!known) for (const identifier of definitions) this.parser.defined.push(identifier);
          known = true;
          return nok;
        },
      },
    },
  };
}
