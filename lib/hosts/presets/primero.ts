import { type Adapter } from '../adapter.ts';

/**
 * Primero 2. The title never changes; the heading is the word for "case id" in the user's language, a colon and the
 * number that the agency chose or the last seven characters of the id.
 */
export const primero: Adapter = {
  version: 1,
  id: 'primero',
  name: 'Primero',
  status: 'source',
  evidence:
    'primeroIMS/primero app/javascript/routes.js, components/record-form/form/page-heading.jsx, models/concerns/record.rb at 4b95bf9, read 2026-11-25',
  checked: '2026-11-25',
  hosts: [],
  pages: [{ path: '/v2/*/*' }, { path: '/v2/*/*/edit' }],
  not: [],
  kinds: ['cases'],
  numbering: 'site',
  sources: [
    { role: 'address', from: 'path', pattern: '/v2/{kind}/{ref}', shape: 'uuid' },
    { role: 'address', from: 'path', pattern: '/v2/{kind}/{ref}/edit', shape: 'uuid' },
    { role: 'shown', from: 'selector', selector: 'h2', pattern: '*: {ref}', shape: 'any' },
  ],
  routing: 'history',
  editors: [{ kind: 'textarea', name: 'MUI text field' }],
  samples: [
    {
      url: 'https://primero.example.org/v2/cases/0b3f9a1e-5c1d-4c55-9d2a-0f6b7c1e9a27',
      title: 'Primero',
      readings: { h2: 'Case ID: c1e9a27' },
      expect: {
        reference: 'c1e9a27',
        addressId: '0b3f9a1e-5c1d-4c55-9d2a-0f6b7c1e9a27',
        shown: 'c1e9a27',
        from: 'page',
      },
    },
    {
      url: 'https://primero.example.org/v2/cases/0B3F9A1E-5C1D-4C55-9D2A-0F6B7C1E9A27/edit',
      title: 'Primero',
      readings: { h2: 'ID del caso: GBV 001' },
      expect: {
        reference: 'GBV 001',
        addressId: '0b3f9a1e-5c1d-4c55-9d2a-0f6b7c1e9a27',
        shown: 'GBV 001',
        from: 'page',
      },
    },
    {
      url: 'https://primero.example.org/v2/cases/71d0c2aa-90ab-4a0e-8c53-52f3f2d94410',
      title: 'Primero',
      expect: {
        reference: '71d0c2aa-90ab-4a0e-8c53-52f3f2d94410',
        addressId: '71d0c2aa-90ab-4a0e-8c53-52f3f2d94410',
        from: 'address',
      },
    },
    {
      url: 'https://primero.example.org/v2/cases/71d0c2aa-90ab-4a0e-8c53-52f3f2d94410',
      title: 'Primero',
      readings: { h2: 'Case ID: -------' },
      expect: {
        reference: '71d0c2aa-90ab-4a0e-8c53-52f3f2d94410',
        addressId: '71d0c2aa-90ab-4a0e-8c53-52f3f2d94410',
        from: 'address',
      },
    },
    { url: 'https://primero.example.org/v2/cases/primeromodule-cp/new', title: 'Primero', expect: null },
    { url: 'https://primero.example.org/v2/cases', title: 'Primero', expect: null },
    {
      url: 'https://primero.example.org/v2/admin/users',
      title: 'Primero',
      readings: { h2: 'Users: 12' },
      expect: null,
    },
    {
      url: 'https://primero.example.org/v2/incidents/0b3f9a1e-5c1d-4c55-9d2a-0f6b7c1e9a27',
      title: 'Primero',
      readings: { h2: 'Incident ID: c1e9a27' },
      expect: null,
    },
  ],
};
