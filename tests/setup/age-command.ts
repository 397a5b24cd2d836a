import { spawnSync } from 'node:child_process';

/** Debian's `age`, the other implementation that our files must open in. */
export const agePath = '/usr/bin/age';

/** Runs `age` with the arguments given. Throws with what it said when it fails. */
export function age(...args: string[]): void {
  check(spawnSync(agePath, args, { encoding: 'utf8' }));
}

/**
 * Runs `age` where it asks for a passphrase, which it takes from a terminal only: `script` (util-linux, on every Debian)
 * gives it one. Making a file, it asks twice. No argument may hold a space.
 */
export function ageAsking(passphrase: string, ...args: string[]): void {
  const input = `${passphrase}\n${passphrase}\n`;
  check(spawnSync('script', ['-qec', [agePath, ...args].join(' '), '/dev/null'], { input, encoding: 'utf8' }));
}

function check({ status, error, stdout, stderr }: ReturnType<typeof spawnSync>): void {
  if (error) throw error;
  if (status !== 0) throw new Error(`age ended with ${status}: ${stdout} ${stderr}`);
}
