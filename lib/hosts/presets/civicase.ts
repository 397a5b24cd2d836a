import { type Adapter } from '../adapter.ts';

/**
 * CiviCRM CiviCase. The path of CiviCRM stands in the address, or in a parameter where the site does not rewrite
 * addresses: `q` (Drupal, WordPress) or `task` (Joomla). On the page of an activity `id` is the activity's.
 */
export const civicase: Adapter = {
  version: 1,
  id: 'civicase',
  name: 'CiviCRM CiviCase',
  status: 'source',
  evidence:
    'civicrm-core CRM/Case/xml/Menu/Case.xml, templates/CRM/Case/Form/CaseView.tpl (copy of 4.7), as cited in research of November 2026; the path in a parameter is from memory',
  checked: '2026-11-25',
  hosts: [],
  pages: [
    { path: '**/civicrm/contact/view/case', parameters: { action: 'view', id: '*' } },
    { parameters: { q: 'civicrm/contact/view/case', action: 'view', id: '*' } },
    { parameters: { task: 'civicrm/contact/view/case', action: 'view', id: '*' } },
    { path: '**/civicrm/case/activity', parameters: { caseid: '*' } },
    { parameters: { q: 'civicrm/case/activity', caseid: '*' } },
    { parameters: { task: 'civicrm/case/activity', caseid: '*' } },
  ],
  not: [],
  kinds: [],
  numbering: 'site',
  sources: [
    { role: 'address', from: 'parameter', name: 'caseid', shape: 'digits' },
    { role: 'address', from: 'parameter', name: 'id', shape: 'digits' },
  ],
  routing: 'pages',
  editors: [
    { kind: 'textarea', name: 'plain' },
    { kind: 'frame', name: 'CKEditor 4' },
    { kind: 'contenteditable', name: 'CKEditor 5' },
  ],
  samples: [
    {
      url: 'https://crm.example.org/civicrm/contact/view/case?reset=1&action=view&cid=204&id=31&show=1',
      title: 'Case | Riverbend',
      expect: { reference: '31', addressId: '31', from: 'address' },
    },
    {
      url: 'https://example.org/wp-admin/admin.php?page=CiviCRM&q=civicrm%2Fcontact%2Fview%2Fcase&reset=1&action=view&cid=204&id=31',
      title: 'CiviCRM',
      expect: { reference: '31', addressId: '31', from: 'address' },
    },
    {
      url: 'https://example.org/index.php?option=com_civicrm&task=civicrm/contact/view/case&reset=1&id=32&cid=9&action=view',
      title: 'CiviCRM',
      expect: { reference: '32', addressId: '32', from: 'address' },
    },
    {
      url: 'https://crm.example.org/civicrm/case/activity?action=update&reset=1&cid=204&caseid=31&id=977',
      title: 'Edit Follow up',
      expect: { reference: '31', addressId: '31', from: 'address' },
    },
    { url: 'https://crm.example.org/civicrm/case/add?reset=1&action=add&cid=204', title: 'New Case', expect: null },
    { url: 'https://crm.example.org/civicrm/case?reset=1', title: 'Cases', expect: null },
    {
      url: 'https://crm.example.org/civicrm/contact/view/case?reset=1&action=delete&cid=204&id=31',
      title: 'Delete Case',
      expect: null,
    },
    { url: 'https://crm.example.org/civicrm/case/activity?action=update&reset=1&id=977', title: '', expect: null },
    { url: 'https://crm.example.org/civicrm/admin/options/case_type?reset=1&id=31', title: 'Settings', expect: null },
    { url: 'https://crm.example.org/civicrm/contact/view?reset=1&cid=204', title: 'M. | Riverbend', expect: null },
  ],
};
