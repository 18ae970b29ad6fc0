/** A postmortem with a timeline of so many events, three minutes apart, and where letters are typed in its last row. */
export function timelineText(events) {
  const rows = Array.from({ length: events }, (_, index) => row(index));
  const text = `${head}${rows.join('\n')}\n`;
  const at = text.lastIndexOf(' restarted');
  const position = {
    line: head.split('\n').length + events - 2,
    character: rows.at(-1).indexOf(' restarted'),
  };
  return { text, at, position };
}

const head =
  '<!-- template: blameless -->\n\n# Postmortem: Qwen\n\n**Date:** 2025-10-14\n\n## Timeline (UTC)\n\n| Time | Event | Who |\n|---|---|---|\n';

function row(index) {
  const clock = new Date(Date.UTC(2025, 9, 14) + index * 3 * 60_000).toISOString();
  return `| ${clock.slice(0, 10)} ${clock.slice(11, 16)} | 서버 ${index} restarted after the alert | On call |`;
}
