import { copyFile, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalServer, type LocalServer } from '../local-server';

/** What install.sh prepared; it reads the same variable with the same default. */
const prepared = join(process.env['SIDELIGHT_HOSTS_STATE'] ?? '/var/cache/sidelight-hosts', 'tryton');
const webClient = '/usr/share/tryton-sao/www';
/** Tryton serves any number of databases; each has its name at the head of the address's hash. */
const database = 'riverbend';
const aDay = String(24 * 60 * 60);

/** A Tryton of this run alone: its own database and port. */
export interface Tryton extends LocalServer {
  /** The database's name, the first part of each record's hash. */
  readonly database: string;
  readonly user: string;
  readonly password: string;
}

/**
 * Starts Tryton on a free loopback port with a fresh copy of the prepared database, and waits until it answers.
 *
 * @throws if install.sh has not run, or if no answer came within 30 seconds; the message holds the server's log.
 */
export async function startTryton(): Promise<Tryton> {
  const password = await readFile(join(prepared, 'admin-password'), 'utf8').catch((cause: unknown) => {
    throw new Error('Tryton is not prepared: run tests/hosts/tryton/install.sh as root', { cause });
  });
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-tryton-'));
  await copyFile(join(prepared, `${database}.sqlite`), join(folder, `${database}.sqlite`));
  const server = await startLocalServer({
    name: 'Tryton',
    folder,
    command: () => ['trytond', '-d', database],
    environment: (host) => ({
      TRYTOND_WEB__LISTEN: host,
      TRYTOND_WEB__ROOT: webClient,
      TRYTOND_DATABASE__PATH: folder,
      // As shipped a session ends after five idle minutes; the one that reads back what was saved idles for longer.
      TRYTOND_SESSION__TIMEOUT: aDay,
    }),
    readyPath: '/',
  });
  return { ...server, database, user: 'admin', password: password.trim() };
}
