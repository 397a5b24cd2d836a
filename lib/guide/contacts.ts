/** The lines a caseworker needs. Only numbers with a source; the state or county line is set locally, none is bundled. */
import { cite } from './citing.ts';
import { readOn } from './read-on.ts';
import type { Contact } from './types.ts';

/** The contacts, in the order in which they are shown. */
const all = [
  {
    id: 'emergency',
    tel: '911',
    number: '911',
    sources: [cite('nine-one-one'), cite('ncmec-report-child')],
    checked: readOn,
  },
  {
    id: 'police',
    setLocally: true,
    sources: [cite('usc-42-671', '(a)(34)(A), (a)(35)(B)'), cite('guide', 'Children Missing From Care')],
    checked: readOn,
  },
  {
    id: 'ncmec',
    tel: '18008435678',
    number: '1-800-843-5678',
    sources: [cite('guide', 'Children Missing From Care'), cite('cmfc-missing')],
    checked: readOn,
  },
  {
    id: 'state-line',
    setLocally: true,
    sources: [cite('usc-42-5106a', '(b)(2)(B)'), cite('usc-42-671', '(a)(9)(A)')],
    checked: readOn,
  },
  {
    id: 'cmfc',
    url: 'https://cmfc.missingkids.org',
    email: 'CMFC@ncmec.org',
    sources: [cite('cmfc-report'), cite('cmfc-policy')],
    checked: readOn,
  },
  {
    id: 'recovery-services-team',
    email: 'RecoveryServices@ncmec.org',
    sources: [cite('guide', 'Recovery Services Team')],
    checked: readOn,
  },
  {
    id: 'cybertipline',
    url: 'https://report.cybertip.org',
    sources: [cite('cybertipline'), cite('ncmec-trafficking')],
    checked: readOn,
  },
  {
    id: 'advocacy-center',
    setLocally: true,
    sources: [cite('missouri-tool'), cite('cac-interview')],
    checked: readOn,
  },
  {
    id: 'trafficking-hotline',
    tel: '18883737888',
    number: '1-888-373-7888',
    text: '233733',
    url: 'https://humantraffickinghotline.org',
    sources: [cite('trafficking-hotline'), cite('hhs-hotline-award'), cite('hotline-operator')],
    checked: readOn,
  },
  {
    id: 'childhelp',
    tel: '18004224453',
    number: '1-800-422-4453',
    url: 'https://childhelphotline.org',
    sources: [cite('childhelp'), cite('childhelp-report')],
    checked: readOn,
  },
] as const satisfies readonly Contact[];

/** The id of a contact. */
export type ContactId = (typeof all)[number]['id'];

/** A contact whose id is known to have words. */
export type GuideContact = Contact & { readonly id: ContactId };

/** The contacts, in the order in which they are shown. */
export const contacts: readonly GuideContact[] = all;

/** The contact with this id, if there is one. */
export const findContact = (id: string): GuideContact | undefined => contacts.find((item) => item.id === id);
