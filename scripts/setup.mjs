/**
 * Makes a fresh machine ready: packages when they are missing or older than the lock file; on Debian as root also the
 * browsers and programs that the caller needs. Plain Node, since nothing is installed yet. Quick when there is nothing to do.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'node_modules/.sidelight-installed');
/** Programs by their Debian package. `age` is the other implementation that backup files are tried with. */
const debianPrograms = { chromium: '/usr/bin/chromium', 'firefox-esr': '/usr/bin/firefox-esr', age: '/usr/bin/age' };

/** Runs a command and ends everything with a sentence when it fails. */
export function must(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) stop(`${command} could not be started: ${error.message}`);
  if (status !== 0) stop(`${command} ${args.join(' ')} failed; its messages are above.`);
}

export function stop(message) {
  console.error(message);
  process.exit(1);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isOld = major < 20 || (major === 20 && minor < 19) || major === 21;
  if (isOld) stop(`Sidelight is built with Node 20.19 or newer, or 22 and newer; this is ${process.version}.`);
}

function installPackages() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const isThere = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (isThere) return;
  must('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, wanted);
}

/** @param {(keyof typeof debianPrograms)[]} programs */
function installPrograms(programs) {
  const missing = programs.filter((name) => !existsSync(debianPrograms[name]));
  if (missing.length === 0) return;
  const canInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (!canInstall) {
    stop(
      `Missing: ${missing.join(', ')}. Install it (on Debian: apt-get install ${missing.join(' ')}), then run this again.`,
    );
  }
  const quiet = ['-qq', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Dpkg::Use-Pty=0'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  must('apt-get', [...quiet, 'update'], { env });
  // Fonts too: without them a headless machine draws boxes for letters.
  must('apt-get', [...quiet, 'install', '-y', '--no-install-recommends', ...missing, 'fonts-noto-core'], { env });
}

/** @param {(keyof typeof debianPrograms)[]} programs */
export function setUp(programs) {
  checkNode();
  installPackages();
  installPrograms(programs);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setUp(['chromium', 'firefox-esr', 'age']);
