import { copyFile, mkdir, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startLocalServer, type LocalServer } from '../local-server';

/** What install.sh prepared; it reads the same variable with the same default. */
const prepared = join(process.env['SIDELIGHT_HOSTS_STATE'] ?? '/var/cache/sidelight-hosts', 'request-tracker');
const siteConfig = resolve(import.meta.dirname, 'site-config.pm');
const program = '/usr/share/request-tracker5/libexec/rt-server';

/** A Request Tracker of this run alone: its own database, sessions and port. Its log is empty when all is well. */
export interface RequestTracker extends LocalServer {
  readonly user: string;
  readonly password: string;
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

  const server = await startLocalServer({
    name: 'Request Tracker',
    folder,
    command: (host) => [program, '--host', '127.0.0.1', '--port', portOf(host), '--max-workers', '3'],
    environment: (host) => ({
      RT_SITE_CONFIG: siteConfig,
      // Holds no *.pm: what this machine may have in /etc/request-tracker5 does not apply.
      RT_SITE_CONFIG_DIR: folder,
      SIDELIGHT_RT_FOLDER: folder,
      SIDELIGHT_RT_PORT: portOf(host),
    }),
    readyPath: '/NoAuth/Login.html',
  });
  return { ...server, user: 'root', password };
}

function portOf(host: string): string {
  return new URL(`http://${host}`).port;
}
