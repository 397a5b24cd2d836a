import { type Adapter } from '../adapter.ts';

/** Bonterra Apricot. A new note names the record that it will belong to as its parent. */
export const apricot: Adapter = {
  version: 1,
  id: 'apricot',
  name: 'Bonterra Apricot',
  status: 'unverified',
  evidence: 'Public scripts and a userscript use these addresses; nobody confirmed them on a tenant (November 2026)',
  checked: '2026-11-25',
  hosts: ['apricot.socialsolutions.com'],
  pages: [
    { path: '/document/edit/id/*' },
    { path: '/document/edit/form_id/*/parent_id/*/id/new' },
    { path: '/profile/index/id/*' },
  ],
  not: [],
  kinds: [],
  numbering: 'site',
  sources: [
    { role: 'address', from: 'path', pattern: '/document/edit/id/{ref}', shape: 'digits' },
    { role: 'address', from: 'path', pattern: '/document/edit/form_id/*/parent_id/{ref}/id/new', shape: 'digits' },
    { role: 'address', from: 'path', pattern: '/profile/index/id/{ref}', shape: 'digits' },
  ],
  routing: 'pages',
  editors: [{ kind: 'textarea', name: 'not known' }],
  samples: [
    {
      url: 'https://apricot.socialsolutions.com/document/edit/id/40512',
      title: 'Apricot',
      expect: { reference: '40512', addressId: '40512', from: 'address' },
    },
    {
      url: 'https://apricot.socialsolutions.com/document/edit/form_id/88/parent_id/40512/id/new',
      title: 'Apricot',
      expect: { reference: '40512', addressId: '40512', from: 'address' },
    },
    {
      url: 'https://apricot.socialsolutions.com/profile/index/id/40512',
      title: 'Apricot',
      expect: { reference: '40512', addressId: '40512', from: 'address' },
    },
    {
      url: 'https://apricot.socialsolutions.com/profile/index/id/7?tab=2',
      title: 'Apricot',
      expect: { reference: '7', addressId: '7', from: 'address' },
    },
    { url: 'https://apricot.socialsolutions.com/document/edit/form_id/88/id/new', title: 'Apricot', expect: null },
    { url: 'https://apricot.socialsolutions.com/bulletins/list', title: 'Apricot', expect: null },
    { url: 'https://apricot.socialsolutions.com/administration/users/id/12', title: 'Apricot', expect: null },
    { url: 'https://social.example.org/document/edit/id/40512', title: 'Apricot', expect: null },
  ],
};
