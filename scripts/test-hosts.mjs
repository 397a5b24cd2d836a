/**
 * Tests beside real case systems: installs what they need (Debian, as root), builds the extension when its sources are
 * newer, runs them, and ends with one line `hosts: N passed, N failed`. Fails when one failed, and when nothing ran.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { built } from './built.mjs';
import { countsOf, forget, sentence } from './counts.mjs';
import { must, root, setUp, stop } from './setup.mjs';

setUp(['chromium']);
if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) {
  stop('hosts: the case systems are installed from Debian packages: run this as root on Debian.');
}
for (const system of ['request-tracker', 'tryton']) must(join(root, `tests/hosts/${system}/install.sh`), []);
built('chrome');

forget('hosts');
const runner = ['playwright', 'test', '--config', 'tests/hosts/playwright.config.ts', ...process.argv.slice(2)];
const { status } = spawnSync('npx', runner, { cwd: root, stdio: 'inherit' });
const counts = countsOf('hosts');
console.log(`hosts: ${sentence(counts)}`);
process.exit(status === 0 && counts.failed === 0 ? 0 : 1);
