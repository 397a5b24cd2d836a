import { type Adapter } from '../adapter.ts';

/** OSCaR: a client's pages all begin with the client's slug. */
export const oscar: Adapter = {
  version: 1,
  id: 'oscar',
  name: 'OSCaR',
  status: 'source',
  evidence:
    'Children-in-Families/oscar-web config/routes.rb, app/views/clients/show.haml, app/models/client.rb at 9dd3a12, read 2026-11-25',
  checked: '2026-11-25',
  hosts: [],
  pages: [{ path: '/clients/*' }, { path: '/clients/*/**' }],
  not: [{ path: '/clients/new' }, { path: '/clients/advanced_search**' }],
  kinds: [],
  numbering: 'site',
  sources: [
    { role: 'address', from: 'path', pattern: '/clients/{ref}', shape: 'word' },
    { role: 'address', from: 'path', pattern: '/clients/{ref}/**', shape: 'word' },
  ],
  routing: 'pages',
  editors: [
    { kind: 'frame', name: 'TinyMCE 4' },
    { kind: 'textarea', name: 'plain' },
  ],
  samples: [
    {
      url: 'https://agency.oscar.example.org/clients/agc-104',
      title: 'Clients | OSCaR',
      expect: { reference: 'agc-104', addressId: 'agc-104', from: 'address' },
    },
    {
      url: 'https://agency.oscar.example.org/clients/agc-104/case_notes/7/edit',
      title: 'Case Notes | OSCaR',
      expect: { reference: 'agc-104', addressId: 'agc-104', from: 'address' },
    },
    {
      url: 'https://agency.oscar.example.org/clients/agc-2210/assessments?locale=km',
      title: 'Assessments | OSCaR',
      expect: { reference: 'agc-2210', addressId: 'agc-2210', from: 'address' },
    },
    {
      url: 'https://agency.oscar.example.org/clients/agc-2210/tasks',
      title: '',
      expect: { reference: 'agc-2210', addressId: 'agc-2210', from: 'address' },
    },
    { url: 'https://agency.oscar.example.org/clients/new', title: 'Clients | OSCaR', expect: null },
    { url: 'https://agency.oscar.example.org/clients', title: 'Clients | OSCaR', expect: null },
    { url: 'https://agency.oscar.example.org/families/12', title: 'Families | OSCaR', expect: null },
    { url: 'https://agency.oscar.example.org/clients/advanced_search?id=104', title: 'OSCaR', expect: null },
    { url: 'https://agency.oscar.example.org/settings/clients/104', title: 'OSCaR', expect: null },
  ],
};
