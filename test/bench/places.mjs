/** How many lines are taken around the start, the middle and the end. */
const around = 4;

/**
 * Where a generated postmortem is edited and asked about, as `{ line, character }` of the protocol: lists for the start,
 * the middle and the end of its prose and for cells in the middle of its timeline; single ones for a status cell and for
 * the timeline's heading.
 *
 * @throws {Error} when the text lacks one of them.
 */
export function placesIn(text) {
  const lines = text.split('\n');
  const found = pattern => {
    const places = lines.flatMap((line, index) => {
      const match = pattern.exec(line);
      return match ? [{ line: index, character: match[0].length }] : [];
    });
    if (places.length === 0) throw new Error(`The document has no line that matches ${pattern}.`);
    return places;
  };
  // Behind the first four letters of a sentence: within a word, so that only the word changes.
  const prose = found(/^(?:- )?[\p{L}\s]{4}(?=.{30})/u);
  const events = found(/^\| \d\d:\d\d \| .{3}/u);
  return {
    start: prose.slice(0, around),
    middle: centre(prose),
    end: prose.slice(-around),
    cell: centre(events),
    status: centre(found(/^\|[^|]*\|[^|]*\| P\d \| [\d-]+ \| \S+ /u))[0],
    heading: found(/^## 2\. /u)[0],
  };
}

function centre(places) {
  const from = Math.max(0, Math.floor((places.length - around) / 2));
  return places.slice(from, from + around);
}
