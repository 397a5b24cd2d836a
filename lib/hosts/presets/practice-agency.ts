import { type Adapter } from '../adapter.ts';

/** Our own fictional case system, an extension page. */
export const practiceAgency: Adapter = {
  version: 1,
  id: 'practice-agency',
  name: 'Practice agency',
  status: 'source',
  evidence: 'lib/state/practice-agency.svelte.ts and entrypoints/practice of this repository, read 2026-11-25',
  checked: '2026-11-25',
  hosts: ['chrome-extension://*', 'moz-extension://*'],
  pages: [{ path: '/practice.html', parameters: { case: '*' } }],
  not: [],
  kinds: [],
  numbering: 'site',
  sources: [{ role: 'address', from: 'parameter', name: 'case', shape: 'word' }],
  routing: 'history',
  editors: [
    { kind: 'textarea', name: 'plain' },
    { kind: 'contenteditable', name: 'its own' },
  ],
  samples: [
    {
      url: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop/practice.html?case=RB-2041&view=people',
      title: 'Riverbend Cases',
      expect: { reference: 'RB-2041', addressId: 'RB-2041', from: 'address' },
    },
    {
      url: 'moz-extension://5e9c6ab0-0d1e-4f10-9f0e-3d2b6a1c7e55/practice.html?view=contacts&case=RB-2044',
      title: 'Riverbend Cases',
      expect: { reference: 'RB-2044', addressId: 'RB-2044', from: 'address' },
    },
    {
      url: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop/practice.html?case=RB-2041&view=new-contact#top',
      title: '',
      expect: { reference: 'RB-2041', addressId: 'RB-2041', from: 'address' },
    },
    {
      url: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop/practice.html?case=RB-2050',
      title: 'Riverbend Cases',
      expect: { reference: 'RB-2050', addressId: 'RB-2050', from: 'address' },
    },
    {
      url: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop/practice.html',
      title: 'Riverbend Cases',
      expect: null,
    },
    { url: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop/practice.html?case=', title: '', expect: null },
    {
      url: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop/desk.html?case=RB-2041',
      title: 'Riverbend Cases',
      expect: null,
    },
    { url: 'https://cases.example.org/practice.html?case=RB-2041', title: 'Riverbend Cases', expect: null },
    {
      url: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop/practice.html?case=RB-2041&case=RB-2044',
      title: '',
      expect: null,
    },
  ],
};
