/** Reads what the test runners wrote, and adds it up. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const reportOf = (name) => join(root, `test-results/${name}.json`);

/** Removes a report, so that a suite that does not run cannot count an old one. */
export function forget(name) {
  rmSync(reportOf(name), { force: true });
}

/** @returns {Counts} what a suite counted; a suite that ran nothing counts as one failure */
export function countsOf(name) {
  if (!existsSync(reportOf(name))) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(reportOf(name), 'utf8'));
  const counts = 'numTotalTests' in report ? fromVitest(report) : fromPlaywright(report);
  return counts.passed + counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function fromVitest({ numPassedTests, numFailedTests, numPendingTests, testResults }) {
  // A file that does not load fails without a test of its own.
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length, skipped: numPendingTests };
}

function fromPlaywright({ suites, errors }) {
  const outcomes = (suite) => [
    ...(suite.specs ?? []).flatMap((spec) => spec.tests.map((test) => test.status)),
    ...(suite.suites ?? []).flatMap(outcomes),
  ];
  const all = suites.flatMap(outcomes);
  const passed = all.filter((outcome) => outcome === 'expected').length;
  const skipped = all.filter((outcome) => outcome === 'skipped').length;
  return { passed, skipped, failed: all.length - passed - skipped + errors.length };
}

/** @param {Counts[]} all @returns {Counts} */
export function sum(all) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const counts of all) for (const key of Object.keys(total)) total[key] += counts[key];
  return total;
}

/** @param {Counts} counts */
export function sentence({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
