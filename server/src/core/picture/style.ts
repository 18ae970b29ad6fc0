/** The colours of a picture, as light and dark schemes have them. */
const colours = {
  paper: ['#ffffff', '#0d1117'],
  ink: ['#1f2328', '#e6edf3'],
  quiet: ['#59636e', '#9198a1'],
  rule: ['#8c959f', '#656c76'],
  grid: ['#e4e8ec', '#21262d'],
  event: ['#1f6feb', '#1f6feb'],
  'on-event': ['#ffffff', '#ffffff'],
  key: ['#0b3d91', '#a5c8ff'],
  'on-key': ['#ffffff', '#0d1117'],
  range: ['#cfe3ff', '#16305c'],
  undetected: ['#ffd5d0', '#67211d'],
  detecting: ['#ffe0b8', '#5f3a0d'],
  mitigating: ['#fff1b0', '#564710'],
  recovering: ['#cdf2d3', '#17472a'],
  impact: ['#ecdcff', '#42296b'],
  edge: ['rgba(31,35,40,0.25)', 'rgba(230,237,243,0.3)'],
} as const;

type Colour = keyof typeof colours;

/** As written twice: what draws SVG and knows no variables takes the colour of the light scheme. */
function paint(property: 'fill' | 'stroke', colour: Colour): string {
  const plain = colours[colour][0];
  return `${property}:${plain};${property}:var(--pm-${colour},${plain})`;
}

const rules: readonly (readonly [string, string])[] = [
  [
    '.pm-picture',
    'font-family:var(--pm-font,system-ui,-apple-system,"Segoe UI","Noto Sans","Noto Sans CJK KR",sans-serif)',
  ],
  ['.pm-picture text', `${paint('fill', 'ink')};stroke:none`],
  ['.pm-paper', paint('fill', 'paper')],
  ['.pm-title', 'font-size:20px;font-weight:600'],
  ['.pm-picture .pm-facts', `font-size:13px;${paint('fill', 'quiet')}`],
  ['.pm-grid', `stroke-width:1;${paint('stroke', 'grid')}`],
  ['.pm-axis', `fill:none;stroke-width:2;stroke-linejoin:round;${paint('stroke', 'rule')}`],
  ['.pm-gap', paint('fill', 'paper')],
  ['.pm-stem', `stroke-width:1;${paint('stroke', 'rule')}`],
  ['.pm-flag', `stroke-width:1;${paint('fill', 'paper')};${paint('stroke', 'rule')}`],
  ['.pm-milestone', 'font-size:12px;font-weight:600'],
  ['.pm-picture .pm-at', `font-size:12px;${paint('fill', 'quiet')}`],
  ['.pm-band', `stroke-width:1;${paint('stroke', 'edge')}`],
  ...(['undetected', 'detecting', 'mitigating', 'recovering'] as const).map(
    name => [`.pm-${name}`, paint('fill', name)] as const,
  ),
  ['.pm-impact', `stroke-dasharray:none;${paint('fill', 'impact')}`],
  ['.pm-name,.pm-legend', 'font-size:12px'],
  ['.pm-range', `stroke-width:1.5;${paint('fill', 'range')};${paint('stroke', 'event')}`],
  ['.pm-in-range', 'font-size:10px;font-weight:600'],
  ['.pm-event rect', `stroke-width:1.5;${paint('fill', 'event')};${paint('stroke', 'event')}`],
  ['.pm-event text', 'font-size:11px;font-weight:600'],
  ['.pm-picture .pm-event text', paint('fill', 'on-event')],
  ['.pm-event.pm-key rect', `${paint('fill', 'key')};${paint('stroke', 'key')}`],
  ['.pm-picture .pm-event.pm-key text', paint('fill', 'on-key')],
  ['.pm-event.pm-unsure rect', `stroke-dasharray:3 2;${paint('fill', 'paper')}`],
  ['.pm-picture .pm-event.pm-unsure text', paint('fill', 'ink')],
  ['.pm-range.pm-unsure', `stroke-dasharray:3 2;${paint('fill', 'paper')}`],
  ['.pm-picture .pm-tick,.pm-picture .pm-fold', `font-size:11px;${paint('fill', 'quiet')}`],
  ['.pm-picture .pm-fold', 'font-style:italic'],
  ['.pm-day', 'font-size:11px;font-weight:600'],
  ['.pm-rule', `stroke-width:1;${paint('stroke', 'grid')}`],
  ['.pm-time', 'font-size:13px;font-weight:600'],
  ['.pm-text', 'font-size:13px'],
  ['.pm-picture .pm-action,.pm-picture .pm-tag', `font-size:12px;${paint('fill', 'quiet')}`],
  ['.pm-tag', 'font-weight:600'],
  ['.pm-picture .pm-metric', `font-size:12px;${paint('fill', 'quiet')}`],
  ['.pm-value', 'font-size:20px;font-weight:600'],
  ['.pm-picture .pm-value.pm-none', `font-weight:400;${paint('fill', 'quiet')}`],
];

/** How the classes of a picture look. Every colour is a variable `--pm-…`, which a page may set. */
export const pictureStyle = rules.map(([selector, style]) => `${selector}{${style}}`).join('\n');

/** Which colours a picture has that stands alone: those that its reader prefers, or fixed ones. */
export type Scheme = 'auto' | 'light' | 'dark';

/** What sets the variables for a picture that stands alone. */
export function schemeStyle(scheme: Scheme): string {
  const dark = `.pm-picture{${Object.entries(colours)
    .map(([name, [, value]]) => `--pm-${name}:${value}`)
    .join(';')}}`;
  if (scheme === 'light') return '';
  return scheme === 'dark' ? dark : `@media (prefers-color-scheme:dark){${dark}}`;
}
