import * as v from 'valibot';
import { browser } from '../browser.ts';

/** What may be kept, and until when. None is chosen for the worker unless the agency sets it. */
export const keepingRules = ['until-erased', 'after-closing', 'nothing'] as const;
export type KeepingRule = (typeof keepingRules)[number];

const localLine = v.object({
  name: v.pipe(v.string(), v.maxLength(80)),
  number: v.pipe(v.string(), v.maxLength(30), v.regex(/^[0-9+()\-. x]*$/)),
});

/** Who can open the vault besides the worker: a name to show, and an age recipient of the X25519 kind. */
const recoveryRecipient = v.object({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
  recipient: v.pipe(v.string(), v.regex(/^age1[02-9ac-hj-np-z]{58}$/)),
});
export type RecoveryRecipient = v.InferOutput<typeof recoveryRecipient>;

/** A line of the worker's own place: what it is called there, and its number as dialled. */
export type LocalLine = v.InferOutput<typeof localLine>;
export type LocalLines = Readonly<Record<string, LocalLine>>;

const schemas = {
  keeping: v.picklist(keepingRules),
  /** Days after a case is closed, for `after-closing`. */
  eraseAfterDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3650)),
  /** Minutes without use after which the vault locks. */
  lockMinutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(480)),
  /** Minutes hidden after which coming back takes the passphrase. */
  hideMinutes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(480)),
  /** Whether the vault locks when the last window of the browser closes. */
  lockAtLastWindow: v.boolean(),
  /** The agency's recovery recipient; null when there is none. Its checksum is checked where it is typed. */
  recoveryRecipient: v.nullable(recoveryRecipient),
  /** Days after which the newest checked backup counts as old. */
  backupDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365)),
  /** Local lines by contact id (state or county line, police, advocacy center), as worker or agency gave them. None is bundled. */
  localLines: v.record(v.pipe(v.string(), v.maxLength(40)), localLine),
} as const;

export type SettingName = keyof typeof schemas;
export type SettingValue<Name extends SettingName> = v.InferOutput<(typeof schemas)[Name]>;

/** A value that knows where it came from; policy and agency packs come later and win over the worker's. */
export interface Setting<Value> {
  value: Value;
  source: 'default' | 'worker';
}

const defaults: { [Name in SettingName]: SettingValue<Name> | null } = {
  keeping: null,
  eraseAfterDays: 90,
  lockMinutes: 15,
  hideMinutes: 5,
  lockAtLastWindow: false,
  recoveryRecipient: null,
  backupDays: 7,
  localLines: {},
};

export type Settings = { [Name in SettingName]: Setting<SettingValue<Name> | (Name extends 'keeping' ? null : never)> };

const prefix = 'setting:';

/** All settings. What is stored but not valid any more counts as not set. */
export async function readSettings(): Promise<Settings> {
  const names = Object.keys(schemas) as SettingName[];
  const stored = await browser.storage.local.get(names.map((name) => prefix + name));
  return Object.fromEntries(names.map((name) => [name, settle(name, stored[prefix + name])])) as unknown as Settings;
}

function settle(name: SettingName, stored: unknown): Setting<unknown> {
  const parsed = v.safeParse(schemas[name], stored);
  return parsed.success ? { value: parsed.output, source: 'worker' } : { value: defaults[name], source: 'default' };
}

/** Writes one setting of the worker's. Throws a TypeError when the value is not one that the setting takes. */
export async function writeSetting<Name extends SettingName>(name: Name, value: SettingValue<Name>): Promise<void> {
  if (!v.is(schemas[name], value)) throw new TypeError(`no value for the setting ${name}`);
  await browser.storage.local.set({ [prefix + name]: value });
}

/** Calls back when any setting changed, in whatever window. */
export function watchSettings(signal: AbortSignal, changed: () => void): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && Object.keys(changes).some((key) => key.startsWith(prefix))) changed();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
