/**
 * `npm run torture -- --rounds N [--only name]`: the proofs of docs/reliability.md in their long form. A kill loop takes N
 * rounds (in Firefox N / 10), two windows write 2,000 entries, and 50 N entries are mutated. Prints a table and writes
 * test-results/torture.json; fails when a proof failed, and when none ran.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { built } from './built.mjs';
import { root, setUp, stop } from './setup.mjs';

const folder = join(root, 'test-results/torture');
const runners = {
  chromium: ['playwright', 'test', '--config', 'tests/setup/playwright.proofs.config.ts'],
  firefox: ['vitest', 'run', '--config', 'tests/setup/vitest.firefox.config.ts'],
  unit: ['vitest', 'run', '--config', 'tests/setup/vitest.config.ts'],
};

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '200' }, only: { type: 'string' } } });
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) stop('torture: --rounds takes a whole number from 1.');

const proofs = Object.keys(runners).flatMap((where) =>
  readdirSync(join(root, 'tests/torture', where))
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => ({ where, name: file.replace('.test.ts', '') })),
);
const chosen = proofs.filter(({ name }) => !values.only || name === values.only);
if (chosen.length === 0)
  stop(
    `torture: there is no proof of that name. There are: ${[...new Set(proofs.map(({ name }) => name))].join(', ')}.`,
  );

setUp(['chromium', 'firefox-esr']);
for (const browser of ['chrome', 'firefox']) built(browser);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const results = chosen.map(run);
writeFileSync(join(root, 'test-results/torture.json'), JSON.stringify({ rounds, proofs: results }, null, 2));
for (const { proof, passed, seconds, figures } of results) {
  console.log(`\n${proof}: ${passed ? 'passed' : 'FAILED'}, ${seconds} s`);
  for (const [what, figure] of Object.entries(figures)) console.log(`  ${what.padEnd(40)} ${figure}`);
}
process.exit(results.every(({ passed }) => passed) ? 0 : 1);

/** Runs one proof by itself, so that each has its own verdict. */
function run({ where, name }) {
  const begun = Date.now();
  const env = { ...process.env, SIDELIGHT_ROUNDS: String(where === 'firefox' ? Math.ceil(rounds / 10) : rounds) };
  const file = `tests/torture/${where}/${name}.test.ts`;
  const { status } = spawnSync('npx', [...runners[where], file], { cwd: root, stdio: 'inherit', env });
  const proof = where === 'firefox' ? `${name}-firefox` : name;
  const seconds = Math.round((Date.now() - begun) / 1000);
  return { proof, passed: status === 0, seconds, figures: figuresOf(proof) };
}

function figuresOf(proof) {
  const left = readdirSync(folder).filter((file) => file === `${proof}.json`);
  return left.length === 0 ? {} : JSON.parse(readFileSync(join(folder, left[0]), 'utf8'));
}
