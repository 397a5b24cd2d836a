import { type Adapter } from '../adapter.ts';

/**
 * Tryton's web client: the hash is `DATABASE/model/MODEL/ID`, then parameters after a semicolon; a list and a record
 * that is not saved yet have no id. Every model counts by itself, and so does every database.
 */
export const tryton: Adapter = {
  version: 1,
  id: 'tryton',
  name: 'Tryton',
  status: 'source',
  evidence:
    'tryton/tryton sao/src/sao.js (set_url, open_url) and the screen’s get_url in Debian’s sao 6.0, read 2026-11-25',
  checked: '2026-11-25',
  hosts: [],
  pages: [{ hash: '*/model/*/*' }, { hash: '*/model/*/*;**' }],
  not: [],
  kinds: [],
  numbering: 'kind',
  sources: [
    { role: 'address', from: 'hash', pattern: '{kind}/model/{kind}/{ref}', shape: 'digits' },
    { role: 'address', from: 'hash', pattern: '{kind}/model/{kind}/{ref};**', shape: 'digits' },
  ],
  routing: 'records',
  editors: [
    { kind: 'textarea', name: 'plain' },
    { kind: 'contenteditable', name: 'its own rich text' },
  ],
  samples: [
    {
      url: 'https://work.example.org/#agency/model/project.work/12;name=%22Work%22&views=%5B210%2C209%5D',
      title: 'Tryton',
      expect: { reference: 'agency/project.work/12', addressId: 'agency/project.work/12', from: 'address' },
    },
    {
      url: 'https://work.example.org/#agency/model/project.work/13',
      title: 'Tryton',
      expect: { reference: 'agency/project.work/13', addressId: 'agency/project.work/13', from: 'address' },
    },
    {
      url: 'https://work.example.org/sao/#agency/model/party.party/12;views=[3]',
      title: 'Parties - Tryton',
      expect: { reference: 'agency/party.party/12', addressId: 'agency/party.party/12', from: 'address' },
    },
    {
      url: 'http://localhost:8000/#trial/model/project.work/12;domain=%5B%5B%22id%22%2C%22%3D%22%2C99%5D%5D',
      title: 'Tryton',
      expect: { reference: 'trial/project.work/12', addressId: 'trial/project.work/12', from: 'address' },
    },
    { url: 'https://work.example.org/#agency', title: 'Tryton', expect: null },
    {
      url: 'https://work.example.org/#agency/model/project.work;name=%22Work%22&views=%5B209%2C210%5D',
      title: 'Tryton',
      expect: null,
    },
    { url: 'https://work.example.org/#agency/wizard/ir.module.config/12', title: 'Tryton', expect: null },
    { url: 'https://work.example.org/#agency/model/project.work/-1', title: 'Tryton', expect: null },
    { url: 'https://work.example.org/#agency/model/project.work/12/13', title: 'Tryton', expect: null },
  ],
};
