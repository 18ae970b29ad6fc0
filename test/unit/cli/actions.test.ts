import assert from 'node:assert/strict';
import { run } from '../../../server/src/cli/run.ts';

interface Ran {
  readonly status: number;
  readonly out: readonly string[];
  readonly error: readonly string[];
}

const finished = 'samples/2025-10-14-qwen-oom.md';
const defective = 'samples/2025-11-03-checkout-latency-with-defects.md';
const notes = 'samples/notes.md';

describe('postmortem actions', () => {
  async function actions(...args: string[]): Promise<Ran> {
    const out: string[] = [];
    const error: string[] = [];
    const status = await run(['actions', '--today', '2025-10-20', ...args], {
      out: line => out.push(line),
      error: line => error.push(line),
    });
    return { status, out, error };
  }
  const parsed = ({ out }: Ran) => JSON.parse(out.join('\n')) as Record<string, unknown>[];

  it('lists those of the postmortems below a folder, each file once', async () => {
    const ran = await actions('samples', finished, '--format', 'json');
    assert.deepEqual([ran.status, ran.error], [0, []]);
    const items = parsed(ran);
    assert.deepEqual(items[1], {
      action: 'Add memory growth rate alert (> 10% per hour)',
      owner: 'Bob',
      priority: 'P0',
      due: '2025-10-15',
      status: 'in progress',
      open: true,
      overdue: true,
      file: finished,
      line: 118,
    });
    assert.deepEqual(
      [...new Set(items.map(({ file }) => file))],
      [finished, defective, 'samples/drafts/2025-10-14-qwen-oom.md'],
    );
  });

  it('chooses among them', async () => {
    const lines = async (...args: string[]) =>
      parsed(await actions(finished, '--format', 'json', ...args)).map(({ line }) => line);
    assert.deepEqual(await lines('--overdue'), [118, 120]);
    assert.deepEqual(await lines('--owner', 'bob'), [118, 122]);
    assert.deepEqual(await lines('--owner', '@Alice', '--open'), [124]);
    assert.deepEqual(await lines('--owner', 'Nobody'), []);
  });

  it('prints a table unless told otherwise, and nothing of what is no postmortem', async () => {
    const { out } = await actions(finished, '--overdue');
    assert.match(out.join('\n'), /^DUE .*WHERE\n2025-10-15 ! {2}P0 .*:118\n2025-10-18 ! {2}P1 .*:120$/);
    assert.deepEqual((await actions(notes, '--format', 'markdown')).out, []);
  });

  it('says that there are none, but for formats that have a frame', async () => {
    const said = async (...args: string[]) => {
      const { status, out, error } = await actions(notes, ...args);
      return [status, out, error];
    };
    const none = ['No action items were found.'];
    assert.deepEqual(await said(), [0, [], none]);
    assert.deepEqual(await said('--format', 'gh'), [0, [], none]);
    assert.deepEqual(await said('--format', 'json'), [0, ['[]'], []]);
    assert.match(String(await said('--format', 'csv')), /^0,Summary,/);
  });

  it('says what it cannot read, and which formats there are', async () => {
    const { status, error } = await actions('samples/missing.md', finished);
    assert.deepEqual([status, error], [2, ['samples/missing.md: no such file']]);
    const misused = await actions(finished, '--format', 'xml');
    assert.equal(misused.status, 2);
    assert.match(
      misused.error[0]!,
      /--format: unexpected “xml”, expected table, json, csv, markdown, ics, gh/,
    );
  });
});
