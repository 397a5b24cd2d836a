import { type AdapterStatus } from '../hosts/adapter.ts';
import { type AdapterMistake } from '../hosts/adapter-mistakes.ts';
import { hostsText } from './en/interface-hosts.ts';
import { interfaceText } from './en/interface.ts';
import { translator } from './translator.ts';

/** The words of case systems, with those that every page shares. */
export const t = translator({ ...interfaceText, ...hostsText });

/** What is wrong with an adapter file: one or two plain sentences that name the field, if it is one field. */
export function adapterMistakeSentence({ field, mistake }: { field: string; mistake: AdapterMistake }): string {
  const what = t(`hosts.mistake.${mistake}`);
  return field === '' ? what : t('hosts.mistake.in', { field, what });
}

/** What stands behind an adapter. */
export function adapterStatusName(status: AdapterStatus): string {
  return t(`hosts.status.${status}`);
}
