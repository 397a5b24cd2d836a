/**
 * Tests beside real case systems: installs what they need (Debian, as root), builds the extension when its sources are
 * newer, runs them, and ends with one line `hosts: N passed, N failed`. Fails when one failed, and when nothing ran.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const built = join(root, '.output/chrome-mv3/manifest.json');
const report = join(root, 'test-results/hosts.json');
const sources = ['entrypoints', 'components', 'lib', 'public', 'wxt.config.ts', 'package.json', 'package-lock.json'];

/** Ends the whole with a sentence when the command fails. */
function run(command, args, env = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  if (error) stop(`${command} could not be started: ${error.message}`);
  return status ?? 1;
}

function must(command, args, env) {
  if (run(command, args, env) !== 0) stop(`${command} ${args.join(' ')} failed; its messages are above.`);
}

function stop(message) {
  console.error(`hosts: ${message}`);
  process.exit(1);
}

/** The time of the newest file in a file or folder; 0 where there is none. */
function newest(path) {
  if (!existsSync(path)) return 0;
  const here = statSync(path);
  if (!here.isDirectory()) return here.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** The outcomes of every test in Playwright's report, however deep its groups. */
function outcomes(suite) {
  const own = (suite.specs ?? []).flatMap((spec) => spec.tests.map((test) => test.status));
  return [...own, ...(suite.suites ?? []).flatMap(outcomes)];
}

if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) {
  stop('the case systems are installed from Debian packages: run this as root on Debian.');
}

if (!existsSync('/usr/bin/chromium')) {
  const apt = ['-qq', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Dpkg::Use-Pty=0'];
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  must('apt-get', [...apt, 'update'], env);
  must('apt-get', [...apt, 'install', '-y', '--no-install-recommends', 'chromium'], env);
}
must(join(root, 'tests/hosts/request-tracker/install.sh'), []);

const changed = Math.max(...sources.map((source) => newest(join(root, source))));
if (!existsSync(built) || statSync(built).mtimeMs < changed) must('npx', ['wxt', 'build']);

rmSync(report, { force: true });
const status = run('npx', [
  'playwright',
  'test',
  '--config',
  'tests/hosts/playwright.config.ts',
  ...process.argv.slice(2),
]);
if (!existsSync(report)) stop('the tests ended without a report.');
const { suites, errors } = JSON.parse(readFileSync(report, 'utf8'));
const all = suites.flatMap(outcomes);
const passed = all.filter((outcome) => outcome === 'expected').length;
const skipped = all.filter((outcome) => outcome === 'skipped').length;
// An error outside any test, such as a file that does not compile, counts as one failure.
const failed = all.length - passed - skipped + errors.length;
console.log(`hosts: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(status === 0 && failed === 0 && passed > 0 ? 0 : 1);
