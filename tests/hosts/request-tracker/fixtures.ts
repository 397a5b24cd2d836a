import { expect, test as base } from '@playwright/test';
import { Journey } from '../journey';
import { requestedUrls, unexpectedTraffic } from '../network-log';
import { RequestTrackerPages } from './pages';
import { startRequestTracker, type RequestTracker } from './server';
import { fileTickets } from './tickets';

/** One profile's days beside Request Tracker. */
export type TrackerJourney = Journey<RequestTrackerPages>;

interface OfTheRun {
  tracker: RequestTracker;
  /** The ticket numbers, in the order of `caseFiles`. */
  tickets: readonly number[];
}

interface OfATest {
  /** Another build of the extension than the usual, its folder; set with `test.use`. */
  extension: string | undefined;
  journey: TrackerJourney;
}

/**
 * Playwright's `test` with a Request Tracker that holds the tickets, and for each test a journey. After each the
 * browser's network logs are read: one that shows anything but the ticket pages' own business fails the test.
 */
export const test = base.extend<OfATest, OfTheRun>({
  extension: [undefined, { option: true }],
  tracker: [
    // Playwright reads from the pattern which fixtures this one needs: none.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const tracker = await startRequestTracker();
      try {
        await use(tracker);
      } finally {
        await tracker.stop();
      }
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  tickets: [async ({ tracker }, use) => use(await fileTickets(tracker)), { scope: 'worker', timeout: 60_000 }],
  journey: async ({ tracker, extension }, use, info) => {
    const journey = new Journey({
      folder: info.outputDir,
      hostIn: (page) => new RequestTrackerPages(tracker, page),
      extension,
    });
    try {
      await use(journey);
    } finally {
      await journey.closeBrowser();
    }
    for (const [index, log] of (await journey.networkLogs()).entries()) {
      const start = `start ${index + 1} of the browser`;
      // Without this an empty log would pass.
      const pages = requestedUrls(log).filter((url) => url.startsWith(`${tracker.url}/Ticket/`));
      expect(pages, `the network log of ${start} shows the ticket pages`).not.toEqual([]);
      expect(unexpectedTraffic(log, tracker.host), `the network log of ${start}`).toEqual([]);
    }
  },
});
