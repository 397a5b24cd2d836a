/** `npm test`: set-up, then every test that needs no server; all suites run whatever fails, and one line adds them up. */
import { spawnSync } from 'node:child_process';
import { built } from './built.mjs';
import { countsOf, forget, sentence, sum } from './counts.mjs';
import { root, setUp } from './setup.mjs';

setUp(['chromium', 'firefox-esr', 'age']);
built('chrome');
built('firefox');

const checks = run('check');
const suites = ['unit', 'e2e', 'firefox', 'page', 'proofs'];
const all = suites.map((name) => {
  forget(name);
  const ended = run(`test:${name}`);
  const counts = countsOf(name);
  // A runner that ends badly although no test failed has failed itself.
  return ended || counts.failed > 0 ? counts : { ...counts, failed: 1 };
});
suites.forEach((name, at) => console.log(`${name}: ${sentence(all[at])}`));
console.log(`checks: ${checks ? 'good' : 'failed'}`);
const total = sum([...all, { passed: checks ? 1 : 0, failed: checks ? 0 : 1, skipped: 0 }]);
console.log(`npm test: ${sentence(total)}`);
process.exit(total.failed === 0 ? 0 : 1);

/** @returns whether the script ended well */
function run(script) {
  return spawnSync('npm', ['run', '--silent', script], { cwd: root, stdio: 'inherit' }).status === 0;
}
