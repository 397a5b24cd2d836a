import { type Adapter } from '../adapter.ts';

/** Directus: the key of an item in a collection; each collection counts by itself. `+` is a new item. */
export const directus: Adapter = {
  version: 1,
  id: 'directus',
  name: 'Directus',
  status: 'source',
  evidence: 'directus/directus app/src/modules/content/index.ts, as cited in research of November 2026',
  checked: '2026-11-25',
  hosts: [],
  pages: [{ path: '**/admin/content/*/*' }],
  not: [],
  kinds: [],
  numbering: 'kind',
  sources: [
    { role: 'address', from: 'path', pattern: '**/admin/content/{kind}/{ref}', shape: 'uuid' },
    { role: 'address', from: 'path', pattern: '**/admin/content/{kind}/{ref}', shape: 'word' },
  ],
  routing: 'history',
  editors: [
    { kind: 'contenteditable', name: 'TipTap' },
    { kind: 'frame', name: 'TinyMCE, in older releases' },
    { kind: 'textarea', name: 'plain' },
  ],
  samples: [
    {
      url: 'https://data.example.org/admin/content/cases/12',
      title: 'Editing Item in Cases · Directus',
      expect: { reference: 'cases/12', addressId: 'cases/12', from: 'address' },
    },
    {
      url: 'https://data.example.org/admin/content/children/12',
      title: 'Editing Item in Children · Directus',
      expect: { reference: 'children/12', addressId: 'children/12', from: 'address' },
    },
    {
      url: 'https://example.org/directus/admin/content/cases/71D0C2AA-90ab-4a0e-8c53-52f3f2d94410',
      title: '',
      expect: {
        reference: 'cases/71d0c2aa-90ab-4a0e-8c53-52f3f2d94410',
        addressId: 'cases/71d0c2aa-90ab-4a0e-8c53-52f3f2d94410',
        from: 'address',
      },
    },
    {
      url: 'https://data.example.org/admin/content/cases/RB-2041?version=main',
      title: '',
      expect: { reference: 'cases/RB-2041', addressId: 'cases/RB-2041', from: 'address' },
    },
    { url: 'https://data.example.org/admin/content/cases/+', title: 'Creating Item in Cases', expect: null },
    { url: 'https://data.example.org/admin/content/cases', title: 'Cases', expect: null },
    { url: 'https://data.example.org/admin/settings/data-model/cases', title: 'Settings', expect: null },
    { url: 'https://data.example.org/admin/users/12', title: 'Users', expect: null },
    { url: 'https://data.example.org/admin/content/cases%2F12', title: '', expect: null },
  ],
};
