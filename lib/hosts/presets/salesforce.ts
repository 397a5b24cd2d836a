import { type Adapter } from '../adapter.ts';

/**
 * Salesforce Lightning, any object; an agency's own object ends with `__c`. The id is kept in its 18 characters. On set-up
 * pages the id of anything stands in `address`; only that of a case (key prefix 500) counts.
 */
export const salesforce: Adapter = {
  version: 1,
  id: 'salesforce-lightning',
  name: 'Salesforce Lightning',
  status: 'source',
  evidence:
    'Salesforce-Inspector-reloaded getRecordId and manifest; tools that parse the title; tprouvot/Salesforce-Inspector-reloaded#1099; as cited in research of November 2026',
  checked: '2026-11-25',
  hosts: [
    '*.lightning.force.com',
    '*.lightning.crmforce.mil',
    '*.my.salesforce.com',
    '*.my.salesforce.mil',
    '*.lightning.force.com.mcas.ms',
    '*.my.salesforce.com.mcas.ms',
  ],
  pages: [
    { path: '/lightning/r/**' },
    { path: '/one/one.app', hash: '/sObject/**' },
    { path: '/lightning/setup/**', parameters: { address: '/500*' } },
  ],
  not: [],
  kinds: [],
  numbering: 'site',
  sources: [
    { role: 'address', from: 'path', pattern: '/lightning/r/{kind}/{ref}/*', shape: 'salesforce' },
    { role: 'address', from: 'path', pattern: '/lightning/r/{kind}/{ref}/related/**', shape: 'salesforce' },
    { role: 'address', from: 'path', pattern: '/lightning/r/{ref}/view', shape: 'salesforce' },
    { role: 'address', from: 'hash', pattern: '/sObject/{ref}/*', shape: 'salesforce' },
    { role: 'address', from: 'hash', pattern: '/sObject/{ref}', shape: 'salesforce' },
    { role: 'address', from: 'parameter', name: 'address', pattern: '/{ref}', shape: 'salesforce' },
    { role: 'shown', from: 'title', pattern: '{ref} | Case | Salesforce', shape: 'digits' },
    { role: 'shown', from: 'title', pattern: '* | {ref} | Case | Salesforce', shape: 'digits' },
    { role: 'label', from: 'title', pattern: '{ref} | * | Salesforce', shape: 'any' },
  ],
  routing: 'records',
  editors: [
    { kind: 'textarea', name: 'Lightning' },
    { kind: 'contenteditable', name: 'Lightning rich text' },
  ],
  samples: [
    {
      url: 'https://agency.lightning.force.com/lightning/r/Case/5003000000D8cuI/view',
      title: '00001026 | Case | Salesforce',
      expect: { reference: '00001026', addressId: '5003000000D8cuIAAR', shown: '00001026', from: 'title' },
    },
    {
      url: 'https://agency.lightning.force.com/lightning/r/Case/5003000000D8cuIAAR/view?ws=%2Flightning%2Fr%2FCase%2F5003000000D8cuJAAR%2Fview',
      title: 'Return | home | 00001026 | Case | Salesforce',
      expect: { reference: '00001026', addressId: '5003000000D8cuIAAR', shown: '00001026', from: 'title' },
    },
    {
      url: 'https://agency.lightning.crmforce.mil/lightning/r/Placement__c/a015e00000Xy1zQAAS/edit',
      title: 'PL-0007 | Placement | Salesforce',
      expect: null,
    },
    {
      url: 'https://agency.lightning.crmforce.mil/lightning/r/Placement__c/a015e00000Xy1zQ/edit',
      title: 'PL-0007 | Placement | Salesforce',
      expect: { reference: 'a015e00000Xy1zQAAR', addressId: 'a015e00000Xy1zQAAR', from: 'address' },
    },
    {
      url: 'https://agency.my.salesforce.com/one/one.app#/sObject/5003000000D8cuI/view?t=1',
      title: 'Salesforce',
      expect: { reference: '5003000000D8cuIAAR', addressId: '5003000000D8cuIAAR', from: 'address' },
    },
    {
      url: 'https://agency.lightning.force.com/lightning/setup/ObjectManager/page?address=%2F5003000000D8cuI',
      title: 'Home | Salesforce',
      expect: { reference: '5003000000D8cuIAAR', addressId: '5003000000D8cuIAAR', from: 'address' },
    },
    {
      url: 'https://agency.lightning.force.com/lightning/setup/ManageUsers/page?address=%2F0053000000D8cuI',
      title: 'Users | Salesforce',
      expect: null,
    },
    {
      url: 'https://agency.lightning.force.com/lightning/o/Case/new?count=1',
      title: 'New Case | Salesforce',
      expect: null,
    },
    {
      url: 'https://agency.lightning.force.com/lightning/o/Case/list?filterName=Recent',
      title: 'Recently Viewed | Cases | Salesforce',
      expect: null,
    },
    {
      url: 'https://force.com.example.org/lightning/r/Case/5003000000D8cuI/view',
      title: '00001026 | Case | Salesforce',
      expect: null,
    },
  ],
};
