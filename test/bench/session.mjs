import { Client } from './client.mjs';

const uri = 'file:///bench/postmortems/incident.md';

/** What VS Code says of itself, as far as it matters here; without pull diagnostics, so that they are pushed. */
const capabilities = {
  textDocument: {
    publishDiagnostics: { versionSupport: true, relatedInformation: true, codeDescriptionSupport: true },
    completion: { completionItem: { snippetSupport: true } },
    hover: { contentFormat: ['markdown'] },
  },
};

/** One document open in one server. All durations are in milliseconds. */
export class Session {
  /** From the spawn of the process to the diagnostics of the document as it was opened. */
  firstDiagnostics;
  /** How many diagnostics there were last. */
  count;
  #client;
  #version = 1;

  constructor(client) {
    this.#client = client;
  }

  /** Starts a server and opens a document in it; resolves when its diagnostics have come. */
  static async open(script, text) {
    const client = new Client(script);
    const session = new Session(client);
    try {
      await client.request('initialize', { processId: process.pid, rootUri: null, capabilities });
      client.notify('initialized', {});
      const published = client.diagnostics(1);
      client.notify('textDocument/didOpen', {
        textDocument: { uri, languageId: 'markdown', version: 1, text },
      });
      const { count, at } = await published;
      session.firstDiagnostics = at - client.startedAt;
      session.count = count;
    } catch (error) {
      client.kill();
      throw error;
    }
    return session;
  }

  /** Makes an edit; resolves with how long its diagnostics took. */
  async edit(change) {
    const sentAt = performance.now();
    const { count, at } = await this.#published(change);
    this.count = count;
    return at - sentAt;
  }

  /** Makes an edit without waiting for anything, as a fast typist does. */
  type(change) {
    this.#client.notify('textDocument/didChange', {
      textDocument: { uri, version: ++this.#version },
      contentChanges: [change],
    });
  }

  /** Makes an edit and asks at once; resolves with how long the answer took, when the diagnostics have come as well. */
  async editAndAsk(change, method, position) {
    const sentAt = performance.now();
    const published = this.#published(change);
    const { at } = await this.#client.request(method, { textDocument: { uri }, position });
    await published;
    return at - sentAt;
  }

  /** Makes an edit and asks at once about the document; resolves with the answer, and with a promise of the diagnostics. */
  async editAndTake(change, method) {
    const published = this.#published(change);
    const { result } = await this.#client.request(method, { textDocument: { uri } });
    return { result, published };
  }

  #published(change) {
    const published = this.#client.diagnostics(this.#version + 1);
    this.type(change);
    return published;
  }

  /** Ends the server; resolves with the most memory that it held, in MB, where the system tells. */
  async close() {
    const peak = this.#client.peakMemory();
    await this.#client.stop();
    return peak;
  }

  /** Ends the server at once. */
  kill() {
    this.#client.kill();
  }
}

/** @param position `{ line, character }`. */
export function typed(position, text) {
  return { range: { start: position, end: position }, text };
}

/** Takes away so many UTF-16 code units behind the position. */
export function erased({ line, character }, length) {
  return { range: { start: { line, character }, end: { line, character: character + length } }, text: '' };
}
