import { type Adapter } from '../adapter.ts';

/** Request Tracker 5. Every page of a ticket has `?id=`; its title begins with the number where it is shown. */
export const requestTracker: Adapter = {
  version: 1,
  id: 'request-tracker',
  name: 'Request Tracker',
  status: 'source',
  evidence:
    'bestpractical/rt share/html/Ticket (Display.html, Elements/Tabs, names of the pages), read 2026-11-25; titles seen on Debian’s 5.0.3',
  checked: '2026-11-25',
  hosts: [],
  pages: [{ path: '**/Ticket/*.html' }],
  // The id of these is that of an attachment, a transaction or a queue, or stands for a ticket that is not there yet.
  not: [
    { path: '**/Ticket/Create.html' },
    { path: '**/Ticket/CreateInQueue.html' },
    { path: '**/Ticket/ShowEmailRecord.html' },
  ],
  kinds: [],
  numbering: 'site',
  // A merged ticket keeps its old address and shows the number of the other: both name it.
  sources: [
    { role: 'address', from: 'parameter', name: 'id', shape: 'digits' },
    { role: 'shown', from: 'title', pattern: '#{ref}: *', shape: 'digits' },
  ],
  routing: 'pages',
  editors: [
    { kind: 'frame', name: 'CKEditor 4' },
    { kind: 'textarea', name: 'plain' },
  ],
  samples: [
    {
      url: 'https://tickets.example.org/Ticket/Display.html?id=12',
      title: '#12: Placement change, family of M.',
      expect: { reference: '12', addressId: '12', shown: '12', from: 'title' },
    },
    {
      url: 'https://tickets.example.org/Ticket/Update.html?Action=Comment&id=12',
      title: 'Update ticket #12 (Placement change)',
      expect: { reference: '12', addressId: '12', from: 'address' },
    },
    {
      url: 'https://example.org/rt/Ticket/History.html?id=340',
      title: 'Ticket History # 340 Home visit',
      expect: { reference: '340', addressId: '340', from: 'address' },
    },
    {
      url: 'https://tickets.example.org/Ticket/ModifyAll.html?id=7',
      title: 'Jumbo update: #7',
      expect: { reference: '7', addressId: '7', from: 'address' },
    },
    {
      url: 'https://tickets.example.org/Ticket/Display.html?id=5#txn-88',
      title: '#4: Merged: #5 went into this one',
      expect: { reference: '4', addressId: '5', shown: '4', from: 'title' },
    },
    {
      url: 'https://tickets.example.org/Ticket/Create.html?Queue=1&id=new',
      title: 'Create a new ticket',
      expect: null,
    },
    { url: 'https://tickets.example.org/Search/Results.html?Query=id%3D12', title: 'Found 1 ticket', expect: null },
    {
      url: 'https://tickets.example.org/Admin/Queues/Modify.html?id=3',
      title: 'Configuration for queue',
      expect: null,
    },
    { url: 'https://tickets.example.org/Ticket/Display.html?id=new', title: 'Ticket', expect: null },
    {
      url: 'https://tickets.example.org/Ticket/ShowEmailRecord.html?id=12&Transaction=90&Attachment=3',
      title: '',
      expect: null,
    },
  ],
};
