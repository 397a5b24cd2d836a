import type { SendOutcome } from '../../lib/state/sending-out.svelte.ts';
import type { PutResult } from '../../lib/state/page/put-into-page.ts';
import { t } from '../../lib/text/quotes.ts';

/** What became of a text that was to leave, in one sentence. `name` is the case and child that it is of. */
export function sayOutcome(outcome: SendOutcome, name: string): { tone: 'plain' | 'now'; words: string } {
  switch (outcome.is) {
    case 'sent':
      return { tone: 'plain', words: t(`send.sent.${outcome.how}`) };
    case 'unrecorded': {
      const why = outcome.why === 'left' ? t('send.left') : t(`error.${outcome.why}`);
      return { tone: 'now', words: t(`send.unrecorded.${outcome.how}`, { why }) };
    }
    case 'not-copied':
      return { tone: 'now', words: t('copy.failed') };
    case 'not-inserted':
      return { tone: 'now', words: sayResult(outcome.result, name) };
  }
}

function sayResult(result: PutResult, name: string): string {
  switch (result.is) {
    case 'other-case':
      return t('put.other-case', { shown: result.shown, name });
    case 'unsure':
      return t('put.unsure', { shown: result.shown, name });
    case 'just-changed':
      return t('put.just-changed', { shown: result.shown, name });
    case 'no-case':
      return t('put.no-case', { name });
    case 'inserted':
      return t('send.sent.inserted');
    case 'differs':
    case 'no-field':
    case 'not-known':
    case 'not-followed':
    case 'shut':
    case 'page-changed':
      return t(`put.${result.is}`);
  }
}
