import { interfaceText } from './en/interface.ts';
import { keepingText } from './en/interface-keeping.ts';
import { vaultText } from './en/interface-vault.ts';
import { translator } from './translator.ts';

/** The words of closing, holding, erasing and reminders, with those of the keeping rules and those that pages share. */
export const t = translator({ ...interfaceText, ...vaultText, ...keepingText });
