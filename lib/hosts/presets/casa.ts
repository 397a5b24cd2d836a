import { type Adapter } from '../adapter.ts';

/**
 * CASA Volunteer Tracker. The address has the case number as a slug; title and heading have it as it is written. The
 * form of a contact (`/case_contacts/…`) names no case in address or title.
 */
export const casa: Adapter = {
  version: 1,
  id: 'casa',
  name: 'CASA Volunteer Tracker',
  status: 'source',
  evidence:
    'rubyforgood/casa config/routes.rb, app/views/casa_cases/show.html.erb, app/models/casa_case.rb at 5ad2d6a, read 2026-11-25',
  checked: '2026-11-25',
  hosts: [],
  pages: [
    { path: '/casa_cases/*' },
    { path: '/casa_cases/*/edit' },
    { path: '/casa_cases/*/emancipation' },
    { path: '/casa_cases/*/court_dates/*' },
  ],
  not: [{ path: '/casa_cases/new' }],
  kinds: [],
  numbering: 'site',
  sources: [
    { role: 'address', from: 'path', pattern: '/casa_cases/{ref}', shape: 'word' },
    { role: 'address', from: 'path', pattern: '/casa_cases/{ref}/**', shape: 'word' },
    { role: 'shown', from: 'title', pattern: 'Case {ref} · CASA Volunteer Tracker', shape: 'any' },
  ],
  routing: 'history',
  editors: [{ kind: 'textarea', name: 'plain' }],
  samples: [
    {
      url: 'https://casa.example.org/casa_cases/cina-20-1001',
      title: 'Case CINA-20-1001 · CASA Volunteer Tracker',
      expect: { reference: 'CINA-20-1001', addressId: 'cina-20-1001', shown: 'CINA-20-1001', from: 'title' },
    },
    {
      url: 'https://casa.example.org/casa_cases/tpr-19-7',
      title: 'Case TPR 19/7 · CASA Volunteer Tracker',
      expect: { reference: 'TPR 19/7', addressId: 'tpr-19-7', shown: 'TPR 19/7', from: 'title' },
    },
    {
      url: 'https://casa.example.org/casa_cases/cina-20-1001/edit',
      title: 'CASA Volunteer Tracker',
      expect: { reference: 'cina-20-1001', addressId: 'cina-20-1001', from: 'address' },
    },
    {
      url: 'https://casa.example.org/casa_cases/cina-20-1001/court_dates/18',
      title: 'Court date · CASA Volunteer Tracker',
      expect: { reference: 'cina-20-1001', addressId: 'cina-20-1001', from: 'address' },
    },
    { url: 'https://casa.example.org/casa_cases/new', title: 'New case · CASA Volunteer Tracker', expect: null },
    { url: 'https://casa.example.org/casa_cases', title: 'Cases · CASA Volunteer Tracker', expect: null },
    {
      url: 'https://casa.example.org/case_contacts/55/form/details',
      title: 'CASA Volunteer Tracker',
      expect: null,
    },
    { url: 'https://casa.example.org/casa_orgs/3/edit', title: 'CASA Volunteer Tracker', expect: null },
  ],
};
