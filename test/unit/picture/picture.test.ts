import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { timelinePicture } from '../../../server/src/core/features/timeline-view.ts';
import { parseMarkdown } from '../../../server/src/core/markdown/first-parse.ts';
import { readPostmortem } from '../../../server/src/core/model/postmortem.ts';
import { timelineHtml } from '../../../server/src/core/picture/html.ts';
import { timelineMermaid } from '../../../server/src/core/picture/mermaid.ts';
import { drawAxisPicture, timelineSvg } from '../../../server/src/core/picture/picture.ts';
import { toXml } from '../../../server/src/core/picture/shape.ts';
import { builtinTemplates } from '../../../server/src/core/template/builtin.ts';
import { drawnTimelines } from '../../support/drawn-timelines.ts';
import { assertWellFormed } from '../../support/well-formed.ts';

/** `NAME.md`, and beside it the axis as `NAME.svg` and the chart as `NAME.mmd`; `UPDATE_FIXTURES=1` writes them anew. */
const folder = 'test/fixtures/pictures';
const update = process.env['UPDATE_FIXTURES'] === '1';

function pictureOf(text: string) {
  return timelinePicture(readPostmortem(parseMarkdown(text), { templates: builtinTemplates() }));
}

describe('the picture of a timeline', () => {
  for (const name of fs.readdirSync(folder).filter(file => file.endsWith('.md')))
    it(`is drawn for ${name}`, () => {
      const timeline = pictureOf(fs.readFileSync(path.join(folder, name), 'utf8'));
      for (const [ending, text] of [
        ['.svg', `${toXml(drawAxisPicture(timeline, { width: 640 })!)}\n`],
        ['.mmd', timelineMermaid(timeline)],
      ] as const) {
        const file = path.join(folder, name.replace(/\.md$/, ending));
        if (update) fs.writeFileSync(file, text);
        assert.equal(text, fs.readFileSync(file, 'utf8'), file);
      }
    });

  it('keeps the certainty of times in its metrics', () => {
    const svg = timelineSvg(
      pictureOf(
        '# Postmortem: x\n\n**Date:** 2025-10-14\n\n## Timeline (UTC)\n\n- ~10:10 Outage begins\n- 10:15 Alert fired\n- 11:02 Resolved\n',
      ),
    );
    assert.match(svg, />~5 min</);
    assert.match(svg, />47 min</);
  });

  it('is well-formed, and the same each time', () => {
    fc.assert(
      fc.property(drawnTimelines, fc.constantFrom(320, 960), (timeline, width) => {
        const svg = timelineSvg(timeline, { width });
        assertWellFormed(svg.trimEnd());
        assert.doesNotMatch(svg, /NaN|Infinity|undefined/);
        assert.equal(timelineSvg(timeline, { width }), svg);
      }),
    );
  });

  it('never takes the text of a document for markup', () => {
    const text = '<script>alert(1)</script><img src=x onerror="a">';
    const event = {
      at: 0,
      time: text,
      approximate: false,
      text,
      action: text,
      milestones: ['start'] as const,
    };
    const timeline = { title: text, zone: text, dated: false, events: [event] };
    for (const picture of [timelineSvg(timeline), timelineHtml(timeline)]) {
      assert.match(picture, /&lt;script&gt;alert/);
      assert.doesNotMatch(picture, /<script|<img/);
    }
  });

  it('says every event in the page, however many there are', () => {
    fc.assert(
      fc.property(drawnTimelines, timeline => {
        const rows = timelineHtml(timeline).match(/<tr><td>/g)?.length ?? 0;
        assert.equal(rows, timeline.events.length);
      }),
    );
  });

  it('lists the milestones of a long timeline, and says how much it leaves out', () => {
    const svg = timelineSvg({
      title: 'Long',
      dated: false,
      events: Array.from({ length: 100 }, (_, i) => ({
        at: i * 60_000,
        time: '',
        approximate: false,
        text: `Entry ${i + 1}`,
        ...(i === 97 && { milestones: ['resolved' as const] }),
      })),
    });
    assert.match(svg, />Entry 59</);
    assert.match(svg, />Entry 98</);
    assert.doesNotMatch(svg, />Entry 60</);
    assert.match(svg, /and 40 more/);
  });

  it('has colours for readers that know no variables, and of both schemes', () => {
    const svg = timelineSvg(pictureOf('# Postmortem: A\n\n## Timeline (UTC)\n\n- 10:00 Alert fired\n'));
    for (const [, property, plain, variable] of svg.matchAll(
      /(fill|stroke):(#\w+);\1:var\(--pm-[\w-]+,(#\w+)\)/g,
    ))
      assert.deepEqual([property, plain], [property, variable]);
    assert.doesNotMatch(svg.replace(/(fill|stroke):[^;}]+;\1:var/g, ''), /\bfill:var|stroke:var/);
    assert.match(svg, /@media \(prefers-color-scheme:dark\)/);
  });
});

describe('the chart for Mermaid', () => {
  it('holds nothing of the document that means something to Mermaid', () => {
    fc.assert(
      fc.property(drawnTimelines, timeline => {
        const lines = timelineMermaid(timeline).trimEnd().split('\n');
        const known = timeline.events.filter(({ at }) => at !== undefined).length;
        const tasks = lines.filter(line => / :(?:crit, )?(?:milestone, |active, |done, )?\d{4}-/.test(line));
        const bars = tasks.filter(line => /:(?:active|done), /.test(line)).length;
        assert.equal(tasks.length - bars, known);
        for (const task of tasks)
          assert.match(task.replace(/#\d+;/g, ''), /^ {2}[^:;#`"<>{}%\\]+ :[^:]+(?::\d\d){2}[^;#]*$/);
        assert.equal(lines.length, 4 + tasks.length + (bars > 0 ? 1 : 0) + (known > 0 ? 1 : 0));
      }),
    );
  });
});
