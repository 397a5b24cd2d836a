import { request } from 'node:http';
import { expect, describe, test } from 'vitest';
import { atHost } from '../../../lib/hosts/at-host.ts';
import { presets } from '../../../lib/hosts/presets/index.ts';
import { recognise } from '../../../lib/hosts/recognise.ts';
import { fixturePages, fixtureSystems } from '../../hosts/fixtures/index.ts';
import { serveFixture } from '../../hosts/fixtures/server.ts';

test('every preset but our own page has a fixture', () => {
  const ids = presets.map(({ id }) => id).filter((id) => id !== 'practice-agency');
  expect(Object.keys(fixtureSystems)).toEqual(ids);
});

describe.each(Object.entries(fixtureSystems))('%s', (id, { cases }) => {
  const adapter = atHost(
    presets.find((preset) => preset.id === id)!,
    '127.0.0.1',
  );

  test.each(cases)('%s is the case on its page', async (reference) => {
    const server = await serveFixture(id);
    try {
      const url = server.urlOf(reference);
      const html = await get(server.port, url);
      expect(html).toContain('id="other"');
      const title = /<title>([^<]*)<\/title>/.exec(html)![1]!;
      const heading = /<main data-view="\d"><h2>([^<]*)</.exec(html)?.[1];
      const seen = recognise(adapter, { url, title, readings: heading === undefined ? {} : { h2: heading } });
      expect(seen).toMatchObject({ is: 'case', reference });
    } finally {
      await server.close();
    }
  });

  test('its two cases have no name in common', () => {
    const [one, other] = cases.map((reference) => {
      const { path, html } = fixturePages[id]!(reference);
      const title = /<title>([^<]*)<\/title>/.exec(html)![1]!;
      const seen = recognise(adapter, { url: `http://127.0.0.1${path}`, title, readings: {} });
      return seen.is === 'case' ? seen.names.map((name) => name.toLowerCase()) : [];
    });
    expect(one!.length * other!.length).toBeGreaterThan(0);
    expect(one!.filter((name) => other!.includes(name))).toEqual([]);
  });
});

/** What the server answers for an address. */
function get(port: number, url: string): Promise<string> {
  const { pathname, search } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', path: pathname + search }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (piece: string) => (body += piece));
      response.on('end', () =>
        response.statusCode === 200 ? resolve(body) : reject(new Error(`${response.statusCode}`)),
      );
    });
    sent.on('error', reject).end();
  });
}
