import { t } from '../../lib/text/index.ts';

/** The sentence for a text that one entry cannot hold, or null. The text stays on screen; nothing is cut. */
export function tooLong(text: string, most: number): string | null {
  return text.length > most ? t('too-long.note', { length: text.length, most }) : null;
}
