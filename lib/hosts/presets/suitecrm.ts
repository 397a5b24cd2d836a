import { type Adapter } from '../adapter.ts';

/** SuiteCRM 8: the hash is `/module/view/id`. The heading is the subject, which several cases can share. */
export const suitecrm: Adapter = {
  version: 1,
  id: 'suitecrm-8',
  name: 'SuiteCRM 8',
  status: 'source',
  evidence:
    'salesagility/SuiteCRM-Core 8.8.0 core/app/shell/src/app/app-routing.module.ts, app-initializer.ts, module-navigation.service.ts at 9df984e, as cited in research of November 2026',
  checked: '2026-11-25',
  hosts: [],
  pages: [{ hash: '/cases/*/*' }],
  // A duplicate is a new record that is not saved yet.
  not: [{ hash: '/*/duplicate/*' }],
  kinds: ['cases'],
  numbering: 'site',
  sources: [
    { role: 'address', from: 'hash', pattern: '/{kind}/*/{ref}', shape: 'uuid' },
    { role: 'label', from: 'selector', selector: '.record-view-name', shape: 'any' },
  ],
  routing: 'hash',
  editors: [
    { kind: 'frame', name: 'TinyMCE' },
    { kind: 'textarea', name: 'plain' },
  ],
  samples: [
    {
      url: 'https://crm.example.org/#/cases/record/71d0c2aa-90ab-4a0e-8c53-52f3f2d94410',
      title: 'Return after ten days - Cases - SuiteCRM',
      readings: { '.record-view-name': 'Return after ten days' },
      expect: {
        reference: '71d0c2aa-90ab-4a0e-8c53-52f3f2d94410',
        addressId: '71d0c2aa-90ab-4a0e-8c53-52f3f2d94410',
        from: 'address',
      },
    },
    {
      url: 'https://crm.example.org/public/#/cases/edit/71d0c2aa-90ab-4a0e-8c53-52f3f2d94410?return_module=Cases',
      title: 'SuiteCRM',
      expect: {
        reference: '71d0c2aa-90ab-4a0e-8c53-52f3f2d94410',
        addressId: '71d0c2aa-90ab-4a0e-8c53-52f3f2d94410',
        from: 'address',
      },
    },
    {
      url: 'https://crm.example.org/#/cases/detail-view/0B3F9A1E-5c1d-4c55-9d2a-0f6b7c1e9a27',
      title: 'SuiteCRM',
      expect: {
        reference: '0b3f9a1e-5c1d-4c55-9d2a-0f6b7c1e9a27',
        addressId: '0b3f9a1e-5c1d-4c55-9d2a-0f6b7c1e9a27',
        from: 'address',
      },
    },
    {
      url: 'https://crm.example.org/index.php#/cases/record/0b3f9a1e-5c1d-4c55-9d2a-0f6b7c1e9a27?offset=3',
      title: '',
      expect: {
        reference: '0b3f9a1e-5c1d-4c55-9d2a-0f6b7c1e9a27',
        addressId: '0b3f9a1e-5c1d-4c55-9d2a-0f6b7c1e9a27',
        from: 'address',
      },
    },
    { url: 'https://crm.example.org/#/cases/edit', title: 'New - Cases', expect: null },
    { url: 'https://crm.example.org/#/cases', title: 'Cases', expect: null },
    { url: 'https://crm.example.org/#/administration/index', title: 'Administration', expect: null },
    {
      url: 'https://crm.example.org/#/cases/duplicate/71d0c2aa-90ab-4a0e-8c53-52f3f2d94410',
      title: 'Duplicate',
      expect: null,
    },
    {
      url: 'https://crm.example.org/#/accounts/record/71d0c2aa-90ab-4a0e-8c53-52f3f2d94410',
      title: 'Account',
      expect: null,
    },
  ],
};
