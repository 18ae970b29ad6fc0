import assert from 'node:assert/strict';
import {
  decodeText,
  leadsUp,
  localTime,
  numberedName,
  pathSegments,
} from '../../../client/src/file-names.ts';

describe('Names of new files', () => {
  it('writes the local time of a clock with leading zeros', () => {
    assert.equal(localTime(new Date(2025, 9, 14, 10, 15, 0)), '2025-10-14T10:15:00');
    assert.equal(localTime(new Date(2026, 0, 2, 3, 4, 5)), '2026-01-02T03:04:05');
  });

  const folders: readonly (readonly [setting: string, segments: readonly string[]])[] = [
    ['docs/postmortems', ['docs', 'postmortems']],
    ['/docs//postmortems/', ['docs', 'postmortems']],
    ['docs\\postmortems', ['docs', 'postmortems']],
    ['./incidents', ['incidents']],
    ['../../elsewhere', ['elsewhere']],
    ['포스트모템/2025', ['포스트모템', '2025']],
    ['', []],
  ];
  for (const [setting, segments] of folders) {
    it(`reads the folder ${JSON.stringify(setting)}`, () =>
      assert.deepEqual(pathSegments(setting), segments));
  }

  it('numbers names from the second on, before the extension', () => {
    const numbered = (name: string) => [1, 2, 3].map(n => numberedName(name, n));
    assert.deepEqual(numbered('2025-10-14-oom.md'), [
      '2025-10-14-oom.md',
      '2025-10-14-oom-2.md',
      '2025-10-14-oom-3.md',
    ]);
    assert.deepEqual(numbered('v1.2-oom.md'), ['v1.2-oom.md', 'v1.2-oom-2.md', 'v1.2-oom-3.md']);
    assert.deepEqual(numbered('oom'), ['oom', 'oom-2', 'oom-3']);
  });
});

describe('Files that the server asks for', () => {
  it('lead nowhere else', () => {
    assert.deepEqual(['/shop/a.md', '/shop/..a/b..md', '/shop/../a.md', '..'].map(leadsUp), [
      false,
      false,
      true,
      true,
    ]);
  });

  it('are read as UTF-8, without a byte order mark, or not at all', () => {
    assert.equal(decodeText(new TextEncoder().encode('\ufeff# 장애\r\n')), '# 장애\r\n');
    assert.throws(() => decodeText(Uint8Array.of(0x61, 0xff)), /not UTF-8/);
  });
});
