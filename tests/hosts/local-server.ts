import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const startWithinMs = 30_000;
const stopWithinMs = 10_000;

/** How a case system is started for one run. */
export interface ServerPlan {
  /** As a person calls it, for messages. */
  readonly name: string;
  /** Everything that it writes; removed when it stops. */
  readonly folder: string;
  /** Program and arguments that make it listen at `host`, `127.0.0.1:PORT`. */
  command(host: string): readonly string[];
  /** Its whole environment but `PATH` and `TMPDIR`, so that the machine's own settings do not apply. */
  environment(host: string): Readonly<Record<string, string>>;
  /** The path that answers 200 once it works, with a leading slash. */
  readonly readyPath: string;
}

/** A case system of this run alone. */
export interface LocalServer {
  /** Without a trailing slash, `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** The only address that a browser beside it may talk to, `127.0.0.1:PORT`. */
  readonly host: string;
  /** What it wrote since it started. */
  log(): string;
  /** Ends it and removes everything it wrote. */
  stop(): Promise<void>;
}

/**
 * Starts a server on a free loopback port and waits until it answers.
 *
 * @throws if no answer came within 30 seconds, or it ended before; the message holds its log, and the folder is removed.
 */
export async function startLocalServer(plan: ServerPlan): Promise<LocalServer> {
  const host = `127.0.0.1:${await freePort()}`;
  // setpriv ends it also when the test process is killed. Detached, so that its workers can be ended as one group.
  const child = spawn('setpriv', ['--pdeathsig', 'TERM', ...plan.command(host)], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], TMPDIR: plan.folder, ...plan.environment(host) },
  });
  let log = '';
  child.stdout.on('data', (chunk: Buffer) => (log += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const stop = async () => {
    await endGroup(child);
    await rm(plan.folder, { recursive: true, force: true });
  };
  try {
    await answers(`http://${host}${plan.readyPath}`, child);
  } catch (cause) {
    await stop();
    throw new Error(`${plan.name} did not start:\n${log}`, { cause });
  }
  return { url: `http://${host}`, host, log: () => log, stop };
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  let failed: Error | undefined;
  child.once('error', (error) => (failed = error));
  const deadline = Date.now() + startWithinMs;
  for (;;) {
    if (failed) throw failed;
    if (child.exitCode !== null) throw new Error(`it ended with code ${child.exitCode}`);
    const status = await statusOf(url);
    if (status === 200) return;
    if (Date.now() > deadline) throw new Error(`no answer within ${startWithinMs} ms (last: ${status ?? 'none'})`);
    await pause(50);
  }
}

function statusOf(url: string): Promise<number | undefined> {
  return new Promise((answer) => {
    const request = get(url, { timeout: 5_000 }, (response) => {
      response.resume();
      answer(response.statusCode);
    });
    request.on('timeout', () => request.destroy());
    // Refused while it is still starting: no status, asked again until the deadline.
    request.on('error', () => answer(undefined));
  });
}

async function endGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  process.kill(-child.pid, 'SIGTERM');
  const giveUp = new AbortController();
  const inTime = await Promise.race([
    ended.then(() => true),
    pause(stopWithinMs, false, { signal: giveUp.signal }).catch(() => true),
  ]);
  giveUp.abort();
  if (!inTime) {
    process.kill(-child.pid, 'SIGKILL');
    await ended;
  }
}

function freePort(): Promise<number> {
  return new Promise((found, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? found(address.port) : reject(new Error('no free port')),
      );
    });
  });
}
