import { type Adapter, type From } from '../hosts/adapter.ts';
import { hostsText } from './en/interface-hosts.ts';
import { pageText } from './en/interface-page.ts';
import { sitesText } from './en/interface-sites.ts';
import { interfaceText } from './en/interface.ts';
import { language } from './index.ts';
import { translator } from './translator.ts';

/** The words of sites and their case systems, with those of the page beside and those that every page shares. */
export const t = translator({ ...interfaceText, ...pageText, ...hostsText, ...sitesText });

/** Where an adapter reads what names the case, in words: "from the address or from the page title". */
export function whereItReads({ sources }: Adapter): string {
  const places = sources.flatMap(({ role, from }) => (role === 'label' ? [] : [seenFrom[from]]));
  const words = [...new Set(places)].map((from) => t(`page.confirm.${from}`));
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(words);
}

const seenFrom = {
  parameter: 'address',
  path: 'address',
  hash: 'address',
  title: 'title',
  selector: 'page',
} as const satisfies Record<From, string>;

/**
 * The ways to read one number, in words; those of one kind are told apart. `label` is what the page calls the place that
 * was pointed at.
 */
export function wayNames(ways: readonly Adapter[], label: string | null): string[] {
  const kinds = ways.map(({ sources: [source] }) => seenFrom[source!.from]);
  return kinds.map((kind, at) => {
    const way = kind === 'page' && label ? t('sites.way.page.labelled', { label }) : t(`sites.way.${kind}`);
    const number = kinds.slice(0, at + 1).filter((other) => other === kind).length;
    return number > 1 ? t('sites.way.again', { way, number }) : way;
  });
}
