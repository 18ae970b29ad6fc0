import { spawn } from 'node:child_process';
import fs from 'node:fs';

const headerEnd = '\r\n\r\n';
/** After so many milliseconds without an answer a server counts as stuck. */
const usualPatience = 60_000;

/**
 * A language server in a process of its own, spoken to over stdio. Written by hand rather than on a protocol library, so
 * that little of the client's own work is in the figures: a message has arrived when its last byte is read, before
 * anything of it is parsed.
 */
export class Client {
  /** When the process was spawned, in milliseconds of `performance.now()`. */
  startedAt = performance.now();
  #process;
  #patience;
  #received = Buffer.alloc(0);
  #lastId = 0;
  /** What is waited for: `{ accepts(message), resolve, reject }`. */
  #waiting = new Set();

  /** @param script the server's bundle. */
  constructor(script, patience = usualPatience) {
    this.#patience = patience;
    this.#process = spawn(process.execPath, [script, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#process.stdout.on('data', data => this.#read(data));
    // A pipe that broke is told of by the end of the process.
    this.#process.stdin.on('error', () => undefined);
    this.#process.once('close', code => this.#fail(new Error(`${script} exited with code ${code}.`)));
  }

  /** Resolves with `{ result, at }`, `at` being when the answer had arrived. Rejects when the server answers an error. */
  async request(method, params) {
    const id = ++this.#lastId;
    const answer = this.#next(`an answer to ${method}`, message => message.id === id && !message.method);
    this.#send({ id, method, params });
    const { message, at } = await answer;
    if (message.error) throw new Error(`${method}: ${message.error.message}`);
    return { result: message.result, at };
  }

  notify(method, params) {
    this.#send({ method, params });
  }

  /**
   * Resolves with `{ count, at }` at the first diagnostics of a document's version or of a newer one. What is published
   * late for an older version, after the author's pause, is passed over.
   */
  async diagnostics(version) {
    const { message, at } = await this.#next(
      `diagnostics of version ${version}`,
      ({ method, params }) => method === 'textDocument/publishDiagnostics' && params.version >= version,
    );
    return { count: message.params.diagnostics.length, at };
  }

  /** The most memory that the process has held so far, in MB; undefined where the system does not tell (not Linux). */
  peakMemory() {
    return this.#memory('VmHWM');
  }

  /** The memory that the process holds now; see {@link peakMemory}. */
  memory() {
    return this.#memory('VmRSS');
  }

  #memory(line) {
    if (process.platform !== 'linux') return undefined;
    const status = fs.readFileSync(`/proc/${this.#process.pid}/status`, 'utf8');
    return Number(new RegExp(`${line}:\\s+(\\d+) kB`).exec(status)[1]) / 1024;
  }

  async stop() {
    await this.request('shutdown');
    const closed = new Promise(resolve => this.#process.once('close', resolve));
    this.notify('exit');
    await closed;
  }

  /** Ends the process at once; for when something went wrong. */
  kill() {
    this.#process.kill();
  }

  #next(what, accepts) {
    return new Promise((resolve, reject) => {
      const waiter = { accepts, resolve, reject };
      const timer = setTimeout(() => reject(new Error(`The server owes ${what}.`)), this.#patience);
      waiter.settle = () => {
        clearTimeout(timer);
        this.#waiting.delete(waiter);
      };
      this.#waiting.add(waiter);
    });
  }

  #send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.#process.stdin.write(
      Buffer.concat([Buffer.from(`Content-Length: ${body.length}${headerEnd}`), body]),
    );
  }

  #read(data) {
    const at = performance.now();
    this.#received = this.#received.length === 0 ? data : Buffer.concat([this.#received, data]);
    for (;;) {
      const end = this.#received.indexOf(headerEnd);
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#received.toString('latin1', 0, end))[1]);
      const start = end + headerEnd.length;
      if (this.#received.length < start + length) return;
      const body = this.#received.toString('utf8', start, start + length);
      this.#received = this.#received.subarray(start + length);
      this.#take(JSON.parse(body), at);
    }
  }

  #take(message, at) {
    // A server that waits for an answer must get one; none of its requests matters here.
    if (message.method && message.id !== undefined) this.#send({ id: message.id, result: null });
    for (const waiter of [...this.#waiting]) {
      if (!waiter.accepts(message)) continue;
      waiter.settle();
      waiter.resolve({ message, at });
    }
  }

  #fail(error) {
    for (const waiter of [...this.#waiting]) {
      waiter.settle();
      waiter.reject(error);
    }
  }
}
