/**
 * Tests beside real case systems: installs what they need (Debian, as root), builds the extension when its sources are
 * newer, runs them, and ends with one line `hosts: N passed, N failed`. Fails when one failed, and, unless arguments
 * choose among the tests, when those of one of the systems did not run.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { built } from './built.mjs';
import { countsOf, forget, sentence } from './counts.mjs';
import { must, root, setUp, stop } from './setup.mjs';

setUp(['chromium']);
if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) {
  stop('hosts: the case systems are installed from Debian packages: run this as root on Debian.');
}
/** Each is a folder of tests/hosts with an install.sh and tests. */
const systems = ['request-tracker', 'tryton'];
for (const system of systems) must(join(root, `tests/hosts/${system}/install.sh`), []);
built('chrome');

forget('hosts');
const chosen = process.argv.slice(2);
const runner = ['playwright', 'test', '--config', 'tests/hosts/playwright.config.ts', ...chosen];
const { status } = spawnSync('npx', runner, { cwd: root, stdio: 'inherit' });
const missing = chosen.length > 0 ? [] : systems.filter((system) => !ranBeside(system));
for (const system of missing) console.error(`hosts: no test ran beside ${system}`);
const counts = countsOf('hosts');
console.log(`hosts: ${sentence(counts)}`);
process.exit(status === 0 && counts.failed === 0 && missing.length === 0 ? 0 : 1);

function ranBeside(system) {
  const report = join(root, 'test-results/hosts.json');
  if (!existsSync(report)) return false;
  return JSON.parse(readFileSync(report, 'utf8')).suites.some(({ file }) => file.startsWith(`${system}/`));
}
