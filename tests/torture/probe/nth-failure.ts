import { codeOf } from '../../../lib/errors.ts';
import { failings, failNth, type Failing } from './fail-nth.ts';
import { scenarios, type Scenario } from './scenarios.ts';
import { faultsIn, openStore, rowsOf, type Store } from './store.ts';

/** What one operation of the store came to when each of its operations on IndexedDB failed once. */
export interface NthFailure {
  scenario: string;
  how: Failing;
  /** How many were made to fail, one after the other. */
  tried: number;
  /** What was wrong after one of them; empty when all is well. */
  faults: string[];
}

/** More operations than any act takes: one that never passes untouched ends there. */
const most = 200;

/** Every operation of the store, in every way of failing. */
export async function failEverything(): Promise<NthFailure[]> {
  const all: NthFailure[] = [];
  for (const scenario of scenarios) for (const how of failings) all.push(await failEach(scenario, how));
  return all;
}

async function failEach(scenario: Scenario, how: Failing): Promise<NthFailure> {
  const one: NthFailure = { scenario: scenario.name, how, tried: 0, faults: [] };
  const blame = (...faults: string[]) => one.faults.push(...faults.map((fault) => `operation ${one.tried}: ${fault}`));
  let at = await prepared(scenario);
  try {
    while (one.tried < most) {
      const before = await rowsOf(at.store.db);
      one.tried++;
      const { wasTouched, error, result } = await tryWith(one.tried, how, () => scenario.act(at.store, at.state));
      if (error) blame(...(await afterFailure(at.store, { scenario, before, how, error })));
      else if (!(await scenario.isDone(at.store, at.state, result))) blame('said to be done, and is not');
      blame(...(await faultsIn(at.store)));
      if (!wasTouched) {
        if (error) blame('fails untouched');
        return { ...one, tried: one.tried - 1 };
      }
      // It came through all the same, and is done: the next one is tried on a new store.
      if (!error) at = await prepared(scenario, at.store);
    }
    return { ...one, faults: [...one.faults, 'never passed untouched'] };
  } finally {
    await at.store.db.delete();
  }
}

async function prepared(scenario: Scenario, old?: Store): Promise<{ store: Store; state: unknown }> {
  await old?.db.delete();
  const store = await openStore(`torture-${crypto.randomUUID()}`);
  return { store, state: await scenario.prepare(store) };
}

interface Tried {
  wasTouched: boolean;
  error: unknown;
  result: unknown;
}

async function tryWith(nth: number, how: Failing, act: () => Promise<unknown>): Promise<Tried> {
  const counting = failNth(nth, how);
  try {
    const result = await settled(act());
    return { wasTouched: counting.seen() >= nth, error: null, result };
  } catch (error) {
    return { wasTouched: counting.seen() >= nth, error, result: null };
  } finally {
    counting.restore();
  }
}

/** An act that neither comes nor fails would leave "Saving" on screen for ever. */
function settled<T>(act: Promise<T>): Promise<T> {
  const tooLong = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('it never settled')), 2_000));
  return Promise.race([act, tooLong]);
}

async function afterFailure(
  at: Store,
  { scenario, before, how, error }: { scenario: Scenario; before: string; how: Failing; error: unknown },
): Promise<string[]> {
  const isSame = scenario.hasSteps || (await rowsOf(at.db)) === before;
  const code = codeOf(error);
  const isFull = how !== 'aborts';
  return [
    ...(isSame ? [] : ['it failed, and left other rows than before']),
    ...(isFull && code !== 'storage-full' ? [`a full disk was called ${code}: ${String(error)}`] : []),
    ...(error instanceof Error && error.message === 'it never settled' ? ['it never settled'] : []),
  ];
}
