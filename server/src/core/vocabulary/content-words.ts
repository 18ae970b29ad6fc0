/** Words that say how and not what: those that join others, and what is done in any action. */
const empty = new Set(
  (
    'a an and are as at be been being but by can could did do does during for from had has have if in into is it its more most no not of off on ' +
    'only or our out over should so such than that the their them then there these they this those through to too under until up was we were what when ' +
    'where which while who why will with within without would you your after all also any before both each per via new now yet ' +
    'add adds added implement implemented improve improved increase increased create created update updated ensure make made use used fix fixed ' +
    'deploy deployed deployment enable enabled set review investigate consider include includes including automate automated ' +
    'issue issues incident problem problems service services system systems team production change changes action item items immediate manual root cause'
  ).split(' '),
);
const endings = /(?:ements?|ments?|ations?|ions?|ings?|ers?|ed|es|s|e)$/;
const particles = /(?:으로|에서|까지|부터|하기|하고|[을를이가은는의에도로와과])$/;

/**
 * What a text is about: its words without their endings and without those that any text has, for comparing.
 * `Load test enhancement` and `Enhance load tests` are about the same.
 */
export function contentWords(text: string): Set<string> {
  const found = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\d]+(?:[.'’][\p{L}\d]+)*/gu)) {
    if (empty.has(word) || (word.length < 2 && !/\d/.test(word))) continue;
    found.add(stemOf(word));
  }
  return found;
}

function stemOf(word: string): string {
  if (/^\p{Script=Hangul}{3,}$/u.test(word)) return word.replace(particles, '');
  const stem = word.replace(endings, '');
  return stem.length >= 3 && /^[a-z]+$/.test(word) ? stem : word;
}

/** Whether two texts are both about anything. */
export function shareWords(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const word of a) if (b.has(word)) return true;
  return false;
}

/** What two texts are both about. */
export function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  return [...a].filter(word => b.has(word));
}
