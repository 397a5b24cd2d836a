import { interfaceText } from './en/interface.ts';
import { vaultText } from './en/interface-vault.ts';
import { translator } from './translator.ts';

/** The words of first run, unlocking and the doors, with those that every page shares. */
export const t = translator({ ...interfaceText, ...vaultText });
