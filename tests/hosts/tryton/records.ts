import { TrytonRpc } from './rpc';
import type { Tryton } from './server';

/** A made-up case. Riverbend County and everyone in it are fictional. */
export interface CaseRecord {
  /** The record's name: reference and child. */
  readonly name: string;
  /** The text in its large field, which Tryton calls its comment. */
  readonly text: string;
}

/** What the tests' records say, in the order in which the helpers count them, from 0. */
export const caseRecords: readonly CaseRecord[] = [
  {
    name: 'RB-2041 · M.',
    text:
      'Monthly visit at the foster home. M. (15) asked whether the school transfer had come through.\n' +
      'She has a second phone that the foster parent had not seen before, and said a friend lent it to her.',
  },
  {
    name: 'RB-2044 · D.',
    text: 'D. (13) started at the new school. He likes the art room.\nNext visit is planned for Thursday.',
  },
  {
    name: 'RB-2057 · J. and T.',
    text: 'Sibling visit at the family center. J. (12) and T. (9) played cards and talked about the summer camp.',
  },
  {
    name: 'RB-2063 · K.',
    text: 'K. (16) moved to the group home on Birch Lane today. Belongings: two bags and a guitar.',
  },
  {
    name: 'RB-2071 · L.',
    text: 'L. (14) was away from the placement from Friday 6 pm until Sunday noon.\nBack now, tired, wanted to sleep.',
  },
];

const model = 'project.work';

/** The cases as Tryton's own records, for one run. */
export interface FiledRecords {
  /** The number that Tryton gave to the n-th of `caseRecords`. */
  id(n: number): number;
  /** The hash that a link to it has; Tryton adds the names of its views once the record is open. */
  hash(n: number): string;
  /** What the server holds in the large field of it now. */
  savedText(n: number): Promise<string>;
  /** Writes name and text of each as `caseRecords` has them, so that no test meets what another one saved. */
  restore(): Promise<void>;
  end(): Promise<void>;
}

/**
 * Files the cases as projects of a made-up county.
 *
 * @throws if Tryton refuses one; the message holds its answer.
 */
export async function fileRecords(tryton: Tryton): Promise<FiledRecords> {
  const rpc = await TrytonRpc.signIn(tryton);
  const company = await openCounty(rpc);
  const ids = await rpc.call<number[]>(
    `model.${model}.create`,
    caseRecords.map(({ name, text }) => ({ name, type: 'project', comment: text })),
    { company },
  );
  const id = (n: number) => {
    const found = ids[n];
    if (found === undefined) throw new Error(`there is no record ${n}; they count from 0 to ${ids.length - 1}`);
    return found;
  };
  return {
    id,
    hash: (n) => `#${tryton.database}/model/${model}/${id(n)}`,
    savedText: async (n) => {
      const [row] = await rpc.call<{ comment: string | null }[]>(`model.${model}.read`, [id(n)], ['comment'], {});
      return row?.comment ?? '';
    },
    restore: async () => {
      for (const [n, { name, text }] of caseRecords.entries()) {
        await rpc.call(`model.${model}.write`, [id(n)], { name, comment: text }, {});
      }
    },
    end: () => rpc.end(),
  };
}

/** What Tryton wants before it takes a project: a company with a currency, of which the user is a member. */
async function openCounty(rpc: TrytonRpc): Promise<number> {
  const create = async (name: string, values: object) => {
    const [id] = await rpc.call<[number]>(`model.${name}.create`, [values], {});
    return id;
  };
  const currency = await create('currency.currency', { name: 'US Dollar', code: 'USD', symbol: '$' });
  const party = await create('party.party', { name: 'Riverbend County' });
  const company = await create('company.company', { party, currency });
  const [admin] = await rpc.call<[number]>('model.res.user.search', [['login', '=', 'admin']], 0, 1, null, {});
  await rpc.call('model.res.user.write', [admin], { companies: [['add', [company]]], company }, {});
  // Otherwise the first person to sign in is asked to set Tryton up.
  const wizards = 'model.ir.module.config_wizard.item';
  const open = await rpc.call<number[]>(`${wizards}.search`, [], 0, null, null, {});
  await rpc.call(`${wizards}.write`, open, { state: 'done' }, {});
  return company;
}
