import stringWidth from 'string-width';
import type { Template } from '../../server/src/core/template/template.ts';
import { outlineOf, type OutlineRow, type SectionKind } from './template-outline.ts';

const width = 460;
const padding = 22;
const indent = 20;
const fonts =
  "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans CJK KR', sans-serif";

/** The card has a background of its own, so that the page's may be light or dark. */
const colours = {
  paper: '#ffffff',
  edge: '#d0d7de',
  ink: '#1f2328',
  soft: '#59636e',
  mark: '#0969da',
  chip: '#ddf4ff',
  chipInk: '#0550ae',
};

/** What is drawn, and how far down it reaches. */
interface Drawn {
  readonly svg: string;
  readonly bottom: number;
}

/** The outline of a template as an SVG: its title, its header fields, its sections with what each asks for. */
export function templatePicture(template: Template): string {
  const rows = outlineOf(template);
  const title = text(template.title ?? template.name, { x: padding, y: 38, size: 16, weight: 600 });
  const chips = drawChips(
    template.fields.map(({ label }) => label),
    54,
  );
  const ruled = line(padding, chips.bottom + 8, width - padding, chips.bottom + 8, colours.edge);
  const sections = drawRows(rows, chips.bottom + 32);
  const legend = drawLegend(new Set(rows.map(({ kind }) => kind)), sections.bottom + 10);
  const height = Math.round(legend.bottom + 14);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${fonts}">`,
    `<title>${escape(`Outline of the template ${template.name}`)}</title>`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8" fill="${colours.paper}" stroke="${colours.edge}"/>`,
    title,
    chips.svg,
    ruled,
    sections.svg,
    legend.svg,
    '</svg>\n',
  ]
    .filter(part => part !== '')
    .join('\n');
}

function drawChips(labels: readonly string[], top: number): Drawn {
  if (labels.length === 0) return { svg: '', bottom: top - 6 };
  let x = padding;
  let y = top;
  const chips = labels.map(label => {
    const wide = Math.round(widthOf(label, 11.5) + 20);
    if (x + wide > width - padding) {
      x = padding;
      y += 28;
    }
    const chip =
      `<rect x="${x}" y="${y}" width="${wide}" height="22" rx="11" fill="${colours.chip}"/>` +
      text(label, { x: x + wide / 2, y: y + 15, size: 11.5, colour: colours.chipInk, anchor: 'middle' });
    x += wide + 6;
    return chip;
  });
  return { svg: chips.join('\n'), bottom: y + 26 };
}

function drawRows(rows: readonly OutlineRow[], top: number): Drawn {
  let y = top;
  const drawn = rows.map((row, index) => {
    // Air sets a section apart from the subsections of the one before.
    const apart = row.depth < (rows[index - 1]?.depth ?? 0) ? 5 : 0;
    const { svg, bottom } = drawRow(row, y + apart);
    y = bottom;
    return svg;
  });
  return { svg: drawn.join('\n'), bottom: y };
}

/** @param top the baseline of its first line. */
function drawRow({ title, depth, kind, parts, optional }: OutlineRow, top: number): Drawn {
  const x = padding + depth * indent;
  const size = depth === 0 ? 13.5 : 12.5;
  const style = { x: x + 22, size, weight: depth === 0 ? 500 : 400 };
  const room = width - padding - style.x - (optional ? 66 : 0);
  const lines = wrap(title, room, size);
  const titles = lines.map((words, index) => text(words, { ...style, y: top + index * 17 }));
  const last = top + (lines.length - 1) * 17;
  const detail = fit(parts.join(' · '), room + 10, 10.5);
  const details = detail && text(detail, { x: style.x, y: last + 15, size: 10.5, colour: colours.soft });
  return {
    svg: [mark(kind, x, top - 11), ...titles, details, optional ? optionalBadge(top) : '']
      .filter(Boolean)
      .join('\n'),
    bottom: last + (detail ? 15 : 0) + (depth === 0 ? 24 : 22),
  };
}

function optionalBadge(baseline: number): string {
  const x = width - padding - 56;
  return (
    `<rect x="${x}" y="${baseline - 13}" width="56" height="18" rx="9" fill="none" stroke="${colours.soft}" stroke-dasharray="3 2"/>` +
    text('optional', { x: x + 28, y: baseline - 0.5, size: 10.5, colour: colours.soft, anchor: 'middle' })
  );
}

const kinds: readonly (readonly [SectionKind, string])[] = [
  ['text', 'text'],
  ['list', 'list'],
  ['table', 'table'],
  ['fields', 'labelled values'],
  ['repeat', 'repeated'],
];

function drawLegend(used: ReadonlySet<SectionKind>, top: number): Drawn {
  let x = padding;
  const entries = kinds
    .filter(([kind]) => used.has(kind))
    .map(([kind, label]) => {
      const entry =
        mark(kind, x, top) + text(label, { x: x + 20, y: top + 11, size: 10.5, colour: colours.soft });
      x += Math.round(20 + widthOf(label, 10.5) + 14);
      return entry;
    });
  const ruled = line(padding, top - 10, width - padding, top - 10, colours.edge);
  return { svg: [ruled, ...entries].join('\n'), bottom: top + 14 };
}

/** A sign of 14 by 14 pixels for what a section asks for. */
function mark(kind: SectionKind, x: number, y: number): string {
  const shapes: Readonly<Record<SectionKind, string>> = {
    text: 'M1 3h12M1 7h12M1 11h8',
    list: 'M1 3h1.5M5 3h8M1 7h1.5M5 7h8M1 11h1.5M5 11h8',
    table: 'M1 2h12v10h-12zM1 5.5h12M5 2v10',
    fields: 'M1 3h4M7 3h6M1 7h4M7 7h6M1 11h4M7 11h6',
    repeat: 'M1 5h9v7h-9zM4 5v-3h9v7h-3',
    group: 'M3 4.5l4 4.5l4 -4.5',
  };
  return `<path transform="translate(${x} ${y})" d="${shapes[kind]}" fill="none" stroke="${colours.mark}" stroke-width="1.4"/>`;
}

interface TextStyle {
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
  readonly weight?: number;
  readonly colour?: string;
  /** Whether `x` is where the text starts, or its middle. */
  readonly anchor?: 'start' | 'middle';
}

function text(words: string, style: TextStyle): string {
  const { x, y, size, weight = 400, colour = colours.ink, anchor = 'start' } = style;
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${colour}" text-anchor="${anchor}">${escape(words)}</text>`;
}

function line(x1: number, y1: number, x2: number, y2: number, colour: string): string {
  return `<path d="M${x1} ${y1}L${x2} ${y2}" stroke="${colour}"/>`;
}

function escape(words: string): string {
  return words.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`);
}

/** About how wide a text is in pixels: Hangul is as wide as it is high, other letters are half of that. */
function widthOf(words: string, size: number): number {
  return stringWidth(words) * size * 0.56;
}

/** The text in lines no wider than that; a word that is wider stands alone. */
function wrap(words: string, most: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)!} ${word}` : word;
    if (lines.length > 0 && widthOf(longer, size) <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The text, cut where it is too wide. */
function fit(words: string, most: number, size: number): string {
  if (widthOf(words, size) <= most) return words;
  const letters = [...words];
  while (letters.length > 0 && widthOf(`${letters.join('')}…`, size) > most) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
