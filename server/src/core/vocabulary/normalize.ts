const pictographs =
  /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200d|\ufe0e|\ufe0f|\u20e3/gu;
const han = '[一二三四五六七八九十百]';
/** Also several times: in `4. 5 Whys` and in `5 Whys` the same remains. */
const numbering = new RegExp(
  `^(?:${[
    // `3.1 `, `3. `, `12 `, `A. `, `iv) `, `가. `, `(2) `, `(a) `
    '(?:(?:\\d+\\.)+\\d*|\\d+[.)]?|[a-z][.)]|[ivx]+[.)]|[가나다라마바사아자차카타파하][.)]|[(\\[](?:\\d+|[a-z]|[ivx]+)[)\\]])\\s+',
    // `3.Impact`, `3.1.Impact`, `2、影响`, `1)영향`
    '(?:\\d+[.、)])+(?=\\D)',
    // `一、影响`, `三. 影響`, `（一）影响`
    `(?:${han}+\\s?[、.,)]|[(]${han}+[)])\\s*`,
    // `第一章 影响`, `第2节：影响`, `제1장 영향`
    `(?:第\\s?(?:\\d+|${han}+)\\s?[章节節部條条回]|제\\s?\\d+\\s?[장절부항])\\s*[:.、]?\\s*`,
    // `§ 3 Impact`, `# 3 Impact`
    '[§#]\\s*(?:\\d+\\.?)*\\s*',
  ].join('|')})+`,
  'u',
);

/** In UTF-16 code units. No word is nearly as long, and the patterns below would take long for a line of a megabyte. */
const longest = 1000;

/**
 * A heading, a label or a word in the form in which the vocabulary compares them: NFKC, lower case, Latin letters
 * without diacritics, without numbering, emoji, markup of links and anchors, surrounding punctuation and repeated space.
 * A text of emoji or punctuation alone keeps it, since `✅` is a status; a text that is too long for a word stays as it is.
 */
export function normalize(text: string): string {
  if (text.length > longest) return text;
  const folded = fold(withoutMarkup(text));
  const plain = withoutPictographs(folded)
    .trim()
    .replace(numbering, '')
    .replace(/^[\s\-–—*_.:·•>"“”「『¿¡]+|[\s\-–—*_:.?!,;·•#¶§"“”」』]+$/g, '')
    .replace(/\s+/g, ' ');
  return plain || folded.replace(/[\s\ufe0e\ufe0f]/g, '');
}

/** The part of {@link normalize} that can be done to a whole document: width, case, emoji and space; words stay in place. */
export function foldAll(text: string): string {
  return withoutPictographs(fold(text));
}

/**
 * Width, case, diacritics of Latin letters (`Résumé`, `Acoes`) and the form of apostrophes do not matter; a text that
 * was typed with combining signs equals one that was not.
 */
export function fold(text: string): string {
  if (isAscii.test(text)) return text.toLowerCase().replaceAll('`', "'");
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00b4\u00c0-\u036f\u1e00-\u1eff\u2018\u2019`]+/g, plainLetters);
}

const isAscii = /^[\0-\x7f]*$/;

function plainLetters(signs: string): string {
  return signs
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ß/g, 'ss')
    .replace(/œ/g, 'oe')
    .replace(/[‘’`´]/g, "'");
}

function withoutPictographs(text: string): string {
  return (isAscii.test(text) ? text : text.replace(pictographs, ' ')).replace(/\s+/g, ' ');
}

/** Without tags (`<a id="x"></a>`), the ids that some tools read (`{#impact}`) and the addresses of links. */
function withoutMarkup(text: string): string {
  if (!/[<{[]/.test(text)) return text;
  return text
    .replace(/<[^<>]*>/g, '')
    .replace(/\{[#.:][^{}]*\}\s*$/, '')
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1');
}

/**
 * What a heading may be found by, most telling first: all of it, what stands outside of parentheses, what stands
 * inside, the halves around a slash or a dash, what stands before parentheses, and what stands before a date, a time or a
 * length of time: `영향(Impact)`, `Impact / 영향`, `Detection – 15 minutes`, `Timeline (UTC), times are rough`,
 * `Timeline 2020-01-01`.
 */
export function candidates(text: string): string[] {
  if (text.length > longest) return [text];
  const plain = withoutMarkup(text);
  const whole = normalize(plain);
  const words = hasParts.test(plain) ? [whole, ...partsOf(plain).map(normalize)] : [whole];
  const all = hasData.test(plain) ? words.flatMap(word => [word, withoutData(word)]) : words;
  return [...new Set(all)].filter(candidate => candidate !== '');
}

const hasParts = /[([（【「/／|｜:：—–-]/u;

/** A slash or a colon between digits is part of a date or a time. */
const separators = /\s*(?:[|｜—]|(?<!\d)[/／:：]|[/／:：](?!\d))\s*|\s+[-–]\s+/u;

function partsOf(text: string): string[] {
  const outside = text.replace(/[([（【「][^)\]）】」]*[)\]）】」]?/gu, ' ');
  const inside = [...text.matchAll(/[([（【「]([^)\]）】」]*)[)\]）】」]?/gu)].map(match => match[1]!);
  const halves = outside.split(separators);
  const [before] = text.split(/[([（【「]/u, 1);
  return [outside, ...inside, ...halves, before!];
}

/**
 * The halves of a text in which a word of an alphabet and its translation stand side by side: `영향 Impact`.
 *
 * @returns nothing for a text of one script.
 */
export function translations(text: string): string[] {
  if (text.length > longest || isAscii.test(text)) return [];
  const parts = normalize(text).split(betweenScripts);
  return parts.length === 2 ? parts.map(normalize) : [];
}

const unspaced = '[\\p{Script=Han}\\p{Script=Hangul}\\p{Script=Hiragana}\\p{Script=Katakana}ー]';
const betweenScripts = new RegExp(
  `(?<=${unspaced})\\s+(?=\\p{Script=Latin})|(?<=[\\p{Script=Latin};])\\s+(?=${unspaced})`,
  'u',
);

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
/** What data begin with: dates, times, ranges and amounts (`2020년 1월`, `3時間`), zones and months. */
const datum = [
  '[#~<>≈]?\\d[\\d.,:/~+%–—-]*(?:st|nd|rd|th|[a-z]{1,3}|[년월일시분초年月日時时分秒]|시간|時間|小时|分钟)?',
  'utc|gmt|[ecmp][sd]t|cet|cest|[kj]st|bst|aedt|aest',
  `(?:${months})(?![a-z])`,
].join('|');
/** What may follow them, and would be a word of its own elsewhere: German *ist* is the zone of India. */
const further = '[~–—-]|minutes?|mins?|hours?|hrs?|days?|seconds?|weeks?|am|pm|and|to|ist|et|pt';
const trailingData = new RegExp(`[\\s,]+(?:${datum})[,.]*(?:[\\s,]+(?:${datum}|${further})[,.]*)*$`, 'u');

const hasData = /\d|utc|gmt|t$/iu;

/** A normalised text without the dates, times, zones and amounts at its end; what is nothing else stays. */
function withoutData(text: string): string {
  // Where the pattern starts from every space, a long text would take the square of its length.
  return text.length > 200 ? text : text.replace(trailingData, '').replace(/[\s:–—-]+$/, '');
}
