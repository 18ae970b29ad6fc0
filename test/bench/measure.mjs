import { placesIn } from './places.mjs';
import { Session, erased, typed } from './session.mjs';

/** How many letters are typed and erased at each place in one round. */
const letters = 8;
/** Letters typed and erased before anything is measured: by then V8 has compiled what an edit runs through, as it has for any author. */
const warmUps = 32;
/** Between two edits, in milliseconds: the server's garbage is collected and its other messages are sent. */
const breath = 20;
/** After this pause, in milliseconds, no server has anything left to publish. */
const settled = 1000;
/** Between two keys of a burst, in milliseconds: a key that is held down. */
const keyRepeat = 33;
const burstLength = 20;
const bursts = 3;

/**
 * Opens one document in every server, each in a fresh process, and lets the servers take turns with every single edit
 * and request, so that whatever else the machine does hits all of them alike.
 *
 * @param scripts bundles of the servers by name; the first is the first to move.
 * @returns durations in milliseconds and memory in MB: `samples[measure][server]` is a list.
 */
export async function measureRound(scripts, text) {
  const samples = {};
  const sessions = {};
  const record = (measure, server, value) => ((samples[measure] ??= {})[server] ??= []).push(value);
  const inTurns = async act => {
    for (const [server, session] of Object.entries(sessions)) {
      await act(session, server);
      await sleep(breath);
    }
  };
  try {
    for (const [server, script] of Object.entries(scripts)) {
      sessions[server] = await Session.open(script, text);
      record('first', server, sessions[server].firstDiagnostics);
      await sleep(settled);
    }
    const places = placesIn(text);
    await measureEdits(places, inTurns, record);
    await measureRequests(places, inTurns, record);
    await measureBurst(places, inTurns, record);
    for (const [server, session] of Object.entries(sessions)) {
      record('findings', server, session.count);
      record('memory', server, await session.close());
    }
  } catch (error) {
    for (const session of Object.values(sessions)) session.kill();
    throw error;
  }
  return samples;
}

/** A letter is typed and taken away again, so that the document stays the one that was opened. */
function letterAt(position) {
  return [typed(position, 'x'), erased(position, 1)];
}

async function measureEdits({ start, middle, end, cell }, inTurns, record) {
  const everywhere = [start, middle, end, cell].flat();
  for (let i = 0; i < warmUps; i++) {
    for (const change of letterAt(everywhere[i % everywhere.length])) {
      await inTurns(session => session.edit(change));
    }
  }
  for (const [place, positions] of Object.entries({ start, middle, end, cell })) {
    for (let i = 0; i < letters; i++) {
      for (const change of letterAt(positions[i % positions.length])) {
        await inTurns(async (session, server) => {
          const duration = await session.edit(change);
          record(place, server, duration);
          record('anywhere', server, duration);
        });
      }
    }
  }
}

/** Completion in the cell that was just edited, and hover on a heading right after an edit elsewhere. */
async function measureRequests({ middle, status, heading }, inTurns, record) {
  const requests = {
    completion: [status, 'textDocument/completion', status],
    hover: [middle[0], 'textDocument/hover', heading],
  };
  for (const [measure, [edited, method, asked]] of Object.entries(requests)) {
    for (let i = 0; i < letters; i++) {
      for (const change of letterAt(edited)) {
        await inTurns(async (session, server) => {
          record(measure, server, await session.editAndAsk(change, method, asked));
        });
      }
    }
  }
}

/** A run of keys at the pace of a key held down: from the last key to the diagnostics of the text that then stands. */
async function measureBurst({ middle }, inTurns, record) {
  const { line, character } = middle[0];
  const key = index => typed({ line, character: character + index }, 'x');
  for (let i = 0; i < bursts; i++) {
    await inTurns(async (session, server) => {
      for (let index = 0; index < burstLength - 1; index++) {
        session.type(key(index));
        await sleep(keyRepeat);
      }
      record('burst', server, await session.edit(key(burstLength - 1)));
      await session.edit(erased(middle[0], burstLength));
    });
  }
}

function sleep(milliseconds) {
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}
