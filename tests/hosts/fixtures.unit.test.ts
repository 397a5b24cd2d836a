import { request } from 'node:http';
import { expect, describe, test } from 'vitest';
import { presets } from '../../lib/hosts/presets/index.ts';
import { recognise } from '../../lib/hosts/recognise.ts';
import { fixturePages, fixtureSystems } from './fixtures/index.ts';
import { serveFixture } from './fixtures/server.ts';

test('every preset but our own page has a fixture', () => {
  const ids = presets.map(({ id }) => id).filter((id) => id !== 'practice-agency');
  expect(Object.keys(fixtureSystems)).toEqual(ids);
});

describe.each(Object.entries(fixtureSystems))('%s', (id, { cases, host }) => {
  const adapter = presets.find((preset) => preset.id === id)!;

  test.each(cases)('%s is the case on its page', async (reference) => {
    const server = await serveFixture(id);
    try {
      const url = server.urlOf(reference);
      const html = await get(server.port, url, host);
      expect(html).toContain('id="other"');
      const title = /<title>([^<]*)<\/title>/.exec(html)![1]!;
      const heading = /<main data-view="\d"><h2>([^<]*)</.exec(html)?.[1];
      const seen = recognise(adapter, { url, title, readings: heading === undefined ? {} : { h2: heading } });
      expect(seen).toMatchObject({ is: 'case', reference: isHash(url) ? expect.anything() : reference });
    } finally {
      await server.close();
    }
  });

  test('its two cases have no name in common', () => {
    const [one, other] = cases.map((reference) => {
      const { path, html } = fixturePages[id]!(reference);
      const title = /<title>([^<]*)<\/title>/.exec(html)![1]!;
      const seen = recognise(adapter, { url: `https://${host ?? 'x.example.org'}${path}`, title, readings: {} });
      return seen.is === 'case' ? seen.names.map((name) => name.toLowerCase()) : [];
    });
    expect(one!.length * other!.length).toBeGreaterThan(0);
    expect(one!.filter((name) => other!.includes(name))).toEqual([]);
  });
});

const isHash = (url: string) => url.includes('#');

/** What the server answers for an address, without a look-up of its host. */
function get(port: number, url: string, host = '127.0.0.1'): Promise<string> {
  const { pathname, search } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', path: pathname + search, headers: { host } }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (piece: string) => (body += piece));
      response.on('end', () =>
        response.statusCode === 200 ? resolve(body) : reject(new Error(`${response.statusCode}`)),
      );
    });
    sent.on('error', reject).end();
  });
}
