import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** What install.sh prepared; it reads the same variable with the same default. */
const prepared = join(process.env['SIDELIGHT_HOSTS_STATE'] ?? '/var/cache/sidelight-hosts', 'request-tracker');
const siteConfig = resolve(import.meta.dirname, 'site-config.pm');
const program = '/usr/share/request-tracker5/libexec/rt-server';
const startWithinMs = 30_000;
const stopWithinMs = 10_000;

/** A Request Tracker of this run alone: its own database, sessions and port. */
export interface RequestTracker {
  /** Without a trailing slash, `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** The only address that a browser beside it may talk to, `127.0.0.1:PORT`. */
  readonly host: string;
  readonly user: string;
  readonly password: string;
  /** What it wrote to its log since it started; empty when all is well. */
  log(): string;
  /** Ends it and removes everything it wrote. */
  stop(): Promise<void>;
}

/**
 * Starts Request Tracker on a free loopback port with a fresh copy of the prepared database, and waits until it answers.
 *
 * @throws if install.sh has not run, or if no answer came within 30 seconds; the message holds the server's log.
 */
export async function startRequestTracker(): Promise<RequestTracker> {
  const password = await readFile(join(prepared, 'root-password'), 'utf8').catch((cause: unknown) => {
    throw new Error('Request Tracker is not prepared: run tests/hosts/request-tracker/install.sh as root', { cause });
  });
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-request-tracker-'));
  for (const name of ['mason', 'sessions', 'var']) await mkdir(join(folder, name));
  await copyFile(join(prepared, 'rt.sqlite'), join(folder, 'rt.sqlite'));

  const port = await freePort();
  const host = `127.0.0.1:${port}`;
  const child = spawnServer(folder, port);
  let log = '';
  child.stdout!.on('data', (chunk: Buffer) => (log += chunk.toString()));
  child.stderr!.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const stop = async () => {
    await endGroup(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await answers(`http://${host}/NoAuth/Login.html`, child);
  } catch (cause) {
    await stop();
    throw new Error(`Request Tracker did not start:\n${log}`, { cause });
  }
  return { url: `http://${host}`, host, user: 'root', password, log: () => log, stop };
}

function spawnServer(folder: string, port: number): ChildProcess {
  const server = [program, '--host', '127.0.0.1', '--port', String(port), '--max-workers', '3'];
  // setpriv ends it also when the test process is killed. Detached, so that its workers can be ended as one group.
  return spawn('setpriv', ['--pdeathsig', 'TERM', ...server], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      TMPDIR: folder,
      RT_SITE_CONFIG: siteConfig,
      // Holds no *.pm: what this machine may have in /etc/request-tracker5 does not apply.
      RT_SITE_CONFIG_DIR: folder,
      SIDELIGHT_RT_FOLDER: folder,
      SIDELIGHT_RT_PORT: String(port),
    },
  });
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
