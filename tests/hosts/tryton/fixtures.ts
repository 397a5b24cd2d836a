import { expect, test as base } from '@playwright/test';
import { Journey, type HostError } from '../journey';
import { requestedUrls, spellChecker, unexpectedTraffic } from '../network-log';
import { TrytonPages } from './pages';
import { fileRecords, type FiledRecords } from './records';
import { startTryton, type Tryton } from './server';

/** One profile's days beside Tryton. */
export type TrytonJourney = Journey<TrytonPages>;

interface OfTheRun {
  tryton: Tryton;
  records: FiledRecords;
}

interface OfATest {
  /** Another build of the extension than the usual, its folder; set with `test.use`. */
  extension: string | undefined;
  journey: TrytonJourney;
}

/**
 * Playwright's `test` with a Tryton that holds the records, and for each test a journey. After each the browser's
 * network logs are read: one that shows anything but the client's own business fails the test.
 */
export const test = base.extend<OfATest, OfTheRun>({
  tryton: [
    // Playwright reads from the pattern which fixtures this one needs: none.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const tryton = await startTryton();
      try {
        await use(tryton);
      } finally {
        await tryton.stop();
      }
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  records: [
    async ({ tryton }, use) => {
      const records = await fileRecords(tryton);
      try {
        await use(records);
      } finally {
        await records.end();
      }
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  extension: [undefined, { option: true }],
  journey: async ({ tryton, records, extension }, use, info) => {
    await records.restore();
    const journey = new Journey({
      folder: info.outputDir,
      hostIn: (page) => new TrytonPages(tryton, records, page),
      extension,
      excused,
    });
    try {
      await use(journey);
    } finally {
      await journey.closeBrowser();
    }
    for (const [index, log] of (await journey.networkLogs()).entries()) {
      const start = `start ${index + 1} of the browser`;
      // Without this an empty log would pass.
      const calls = requestedUrls(log).filter((url) => url === `${tryton.url}/${tryton.database}/`);
      expect(calls, `the network log of ${start} shows the client's calls`).not.toEqual([]);
      expect(unexpectedTraffic(log, tryton.host, excused), `the network log of ${start}`).toEqual([]);
    }
    expect(unexplained(journey.hostErrors), 'the errors of the page').toEqual([]);
  },
});

/** These tests type into the client's fields. */
const excused = [spellChecker];

/** What Tryton's client asks for in vain by itself, and says so in the console, with or without an extension. */
const ownErrors: readonly { path: RegExp; reason: string }[] = [
  { path: /^\/custom\.(css|js)$/, reason: 'an agency may add these files; this one has none' },
  { path: /^\/locale\/en(_US)?\.json$/, reason: 'English is in the code, not in a file' },
  { path: /^\/riverbend\/bus$/, reason: 'as shipped the server pushes no messages' },
];

function unexplained(errors: readonly HostError[]): HostError[] {
  return errors.filter(({ url }) => url === '' || !ownErrors.some(({ path }) => path.test(new URL(url).pathname)));
}
