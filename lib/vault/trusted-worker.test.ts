import { afterEach, expect, test, vi } from 'vitest';
import { workOnce } from './trusted-worker.ts';

/** What the browser was given to keep: the one policy, and the workers that were started. */
const started: { url: string; isEnded: boolean }[] = [];
let rules: { createScriptURL(url: string): string } | undefined;
let fails = false;

class FakeWorker {
  onmessage: (event: { data: unknown }) => void = () => undefined;
  onerror: (event: { error: unknown }) => void = () => undefined;
  readonly #entry: (typeof started)[number];

  constructor(url: string) {
    this.#entry = { url, isEnded: false };
    started.push(this.#entry);
  }

  postMessage(work: unknown): void {
    queueMicrotask(() => (fails ? this.onerror({ error: new Error() }) : this.onmessage({ data: { answered: work } })));
  }

  terminate(): void {
    this.#entry.isEnded = true;
  }
}

vi.stubGlobal('Worker', FakeWorker);
vi.stubGlobal('trustedTypes', {
  createPolicy: (_: string, given: typeof rules) => {
    expect(rules, 'a policy can be made once').toBeUndefined();
    return (rules = given);
  },
});

afterEach(() => {
  started.length = 0;
  fails = false;
});

test('each of our workers starts, answers and is ended', async () => {
  expect(await workOnce('ageFile', 1)).toEqual({ answered: 1 });
  expect(await workOnce('passphraseKey', 2)).toEqual({ answered: 2 });
  expect(started.map(({ isEnded }) => isEnded)).toEqual([true, true]);
  expect(started[0]!.url).toContain('age-file.worker');
  expect(started[1]!.url).toContain('passphrase-key.worker');
});

test('no other address passes the policy', async () => {
  await workOnce('ageFile', 1);
  const ours = started[0]!.url;
  expect(rules!.createScriptURL(ours)).toBe(ours);
  for (const url of ['', 'https://example.com/x.js', 'data:text/javascript,1', `${ours}x`, ours.slice(1)])
    expect(() => rules!.createScriptURL(url)).toThrow('unexpected');
});

test('a worker that fails says so and is ended', async () => {
  fails = true;
  await expect(workOnce('ageFile', 1)).rejects.toMatchObject({ code: 'unexpected' });
  expect(started[0]!.isEnded).toBe(true);
});
