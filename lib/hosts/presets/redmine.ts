import { type Adapter } from '../adapter.ts';

/** Redmine: an issue is a case. */
export const redmine: Adapter = {
  version: 1,
  id: 'redmine',
  name: 'Redmine',
  status: 'source',
  evidence: 'redmine/redmine app/views/issues/show.html.erb (html_title, issue_heading), read 2026-11-25',
  checked: '2026-11-25',
  hosts: [],
  pages: [{ path: '**/issues/*' }, { path: '**/issues/*/edit' }],
  not: [],
  kinds: [],
  numbering: 'site',
  // The title has the tracker's name before the number, the subject after it and the project's at the end.
  sources: [
    { role: 'address', from: 'path', pattern: '**/issues/{ref}', shape: 'digits' },
    { role: 'address', from: 'path', pattern: '**/issues/{ref}/edit', shape: 'digits' },
    { role: 'shown', from: 'title', pattern: '* #{ref}: * - *', shape: 'digits' },
  ],
  routing: 'pages',
  editors: [{ kind: 'textarea', name: 'plain, with a wiki toolbar' }],
  samples: [
    {
      url: 'https://projects.example.org/issues/481',
      title: 'Case #481: Return after ten days - Family services - Redmine',
      expect: { reference: '481', addressId: '481', shown: '481', from: 'title' },
    },
    {
      url: 'https://example.org/redmine/issues/22?tab=notes#note-3',
      title: 'Support #22: School meeting - Redmine',
      expect: { reference: '22', addressId: '22', shown: '22', from: 'title' },
    },
    {
      url: 'https://projects.example.org/issues/481/edit',
      title: 'Redmine',
      expect: { reference: '481', addressId: '481', from: 'address' },
    },
    {
      url: 'https://projects.example.org/issues/9',
      title: 'Case #9: See also #12: the second visit - Family services - Redmine',
      // Two numbers fit the title, so it says none; the address does.
      expect: { reference: '9', addressId: '9', from: 'address' },
    },
    { url: 'https://projects.example.org/projects/family/issues/new', title: 'New issue - Redmine', expect: null },
    { url: 'https://projects.example.org/issues', title: 'Issues - Redmine', expect: null },
    { url: 'https://projects.example.org/issues/gantt', title: 'Gantt - Redmine', expect: null },
    { url: 'https://projects.example.org/settings/plugin/issues', title: 'Settings - Redmine', expect: null },
    { url: 'https://projects.example.org/issues%2F481', title: 'Case #481: x - y', expect: null },
  ],
};
