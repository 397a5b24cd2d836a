import { type Adapter } from '../adapter.ts';

/** Microsoft Dynamics 365, any table. The id may be braced and encoded, and the parameters stand in any order. */
export const dynamics: Adapter = {
  version: 1,
  id: 'dynamics-365',
  name: 'Microsoft Dynamics 365',
  status: 'documents',
  evidence:
    'learn.microsoft.com, "Open apps, forms, views, dialogs, and reports with a URL"; onurmenal/crm-power-pane#104; as cited in research of November 2026',
  checked: '2026-11-25',
  hosts: ['*.dynamics.com'],
  pages: [{ path: '**/main.aspx', parameters: { pagetype: 'entityrecord', etn: '*' } }],
  not: [],
  kinds: [],
  kindParameter: 'etn',
  numbering: 'site',
  sources: [{ role: 'address', from: 'parameter', name: 'id', shape: 'uuid' }],
  routing: 'records',
  editors: [
    { kind: 'textarea', name: 'plain' },
    { kind: 'contenteditable', name: 'CKEditor, modern' },
    { kind: 'frame', name: 'CKEditor, classic' },
  ],
  samples: [
    {
      url: 'https://agency.crm.dynamics.com/main.aspx?appid=90e0b7a2-7f2a-4c0c-a4a8-1f8f1b3f6c11&pagetype=entityrecord&etn=incident&id=71d0c2aa-90ab-4a0e-8c53-52f3f2d94410',
      title: 'Case: Return after ten days - Dynamics 365',
      expect: {
        reference: '71d0c2aa-90ab-4a0e-8c53-52f3f2d94410',
        addressId: '71d0c2aa-90ab-4a0e-8c53-52f3f2d94410',
        from: 'address',
      },
    },
    {
      url: 'https://agency.crm9.dynamics.com/main.aspx?id=%7B71D0C2AA-90AB-4A0E-8C53-52F3F2D94410%7D&etn=incident&pagetype=entityrecord',
      title: '',
      expect: {
        reference: '71d0c2aa-90ab-4a0e-8c53-52f3f2d94410',
        addressId: '71d0c2aa-90ab-4a0e-8c53-52f3f2d94410',
        from: 'address',
      },
    },
    {
      url: 'https://agency.crm.dynamics.com/main.aspx?etn=agency_childcase&id={0b3f9a1e-5c1d-4c55-9d2a-0f6b7c1e9a27}&pagetype=entityrecord&newWindow=true',
      title: '',
      expect: {
        reference: '0b3f9a1e-5c1d-4c55-9d2a-0f6b7c1e9a27',
        addressId: '0b3f9a1e-5c1d-4c55-9d2a-0f6b7c1e9a27',
        from: 'address',
      },
    },
    {
      url: 'https://agency.dynamics.com/org/main.aspx?pagetype=entityrecord&id=0B3F9A1E-5C1D-4C55-9D2A-0F6B7C1E9A27&etn=incident#1',
      title: '',
      expect: {
        reference: '0b3f9a1e-5c1d-4c55-9d2a-0f6b7c1e9a27',
        addressId: '0b3f9a1e-5c1d-4c55-9d2a-0f6b7c1e9a27',
        from: 'address',
      },
    },
    {
      url: 'https://agency.crm.dynamics.com/main.aspx?appid=90e0b7a2-7f2a-4c0c-a4a8-1f8f1b3f6c11&pagetype=entityrecord&etn=incident',
      title: 'New Case',
      expect: null,
    },
    {
      url: 'https://agency.crm.dynamics.com/main.aspx?pagetype=entitylist&etn=incident&viewid=71d0c2aa-90ab-4a0e-8c53-52f3f2d94410',
      title: 'Cases',
      expect: null,
    },
    {
      url: 'https://agency.crm.dynamics.com/main.aspx?pagetype=dashboard&id=71d0c2aa-90ab-4a0e-8c53-52f3f2d94410',
      title: 'Dashboard',
      expect: null,
    },
    {
      url: 'https://dynamics.com.example.org/main.aspx?pagetype=entityrecord&etn=incident&id=71d0c2aa-90ab-4a0e-8c53-52f3f2d94410',
      title: '',
      expect: null,
    },
    {
      url: 'https://agency.crm.dynamics.com/main.aspx?pagetype=entityrecord&etn=incident&id=71d0c2aa-90ab-4a0e-8c53-52f3f2d94410&id=0b3f9a1e-5c1d-4c55-9d2a-0f6b7c1e9a27',
      title: '',
      expect: null,
    },
  ],
};
