import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Adapter, type Sample } from '../../../lib/hosts/adapter.ts';
import { presets } from '../../../lib/hosts/presets/index.ts';
import { proposeAdapters, recognise, selectorsOf } from '../../../lib/hosts/recognise.ts';

/** What must be seen, as a sample says it. */
function seenOn(adapter: Adapter, { url, title, readings = {} }: Sample): Sample['expect'] {
  const seen = recognise(adapter, { url, title, readings });
  if (seen.is === 'none') return null;
  const { reference, addressId, shown, from } = seen;
  return { reference, ...(addressId && { addressId }), ...(shown && { shown }), from };
}

describe.each(presets.map((adapter) => [adapter.id, adapter] as const))('%s', (_, adapter) => {
  const cases = adapter.samples.filter(({ expect: wanted }) => wanted);
  const none = adapter.samples.filter(({ expect: wanted }) => !wanted);

  test('has at least four pages with a case and three without', () => {
    expect(cases.length).toBeGreaterThanOrEqual(4);
    expect(none.length).toBeGreaterThanOrEqual(3);
  });

  test.each(adapter.samples.map((sample) => [sample.url, sample] as const))('%s', (_url, sample) => {
    expect(seenOn(adapter, sample)).toEqual(sample.expect);
  });

  test('says where it comes from', () => {
    expect(adapter.evidence.length).toBeGreaterThan(40);
    expect(adapter.checked).toMatch(/^2026-\d\d-\d\d$/);
    expect(adapter.editors.length).toBeGreaterThan(0);
  });

  test('its samples show more than one case', () => {
    expect(new Set(cases.map((sample) => sample.expect!.addressId)).size).toBeGreaterThan(1);
  });

  test('it is proposed first for its own case page, and for none of the others', () => {
    const [{ url, title }] = cases as [Sample];
    expect(proposeAdapters({ url, title }, presets)[0]).toBe(adapter);
    if (adapter.hosts.length > 0) return;
    for (const page of none) expect(proposeAdapters(page, presets)).not.toContain(adapter);
  });

  test('its selectors are asked for on a case page', () => {
    const wanted = new Set(adapter.sources.flatMap((source) => (source.from === 'selector' ? [source.selector] : [])));
    expect(selectorsOf(adapter, cases[0]!.url)).toEqual([...wanted]);
    expect(selectorsOf(adapter, 'https://other.example.org/')).toEqual([]);
  });
});

test('every file of the folder is in the registry, once', () => {
  const files = readdirSync('lib/hosts/presets').filter((name) => name !== 'index.ts');
  expect(presets).toHaveLength(files.length);
  expect(new Set(presets.map(({ id }) => id)).size).toBe(files.length);
  expect(files.length).toBe(13);
});

test('a system that names the host is proposed before one that fits any', () => {
  const url = 'https://agency.lightning.force.com/lightning/r/Case/5003000000D8cuI/view';
  const [named] = presets;
  const generic: Adapter = {
    ...named!,
    id: 'generic',
    hosts: [],
    pages: [{ path: '/lightning/r/Case/5003000000D8cuI/view' }],
    sources: [{ role: 'address', from: 'path', pattern: '/lightning/r/Case/{ref}/view', shape: 'word' }],
  };
  expect(proposeAdapters({ url, title: '' }, [generic, ...presets])).toEqual([named, generic]);
});
