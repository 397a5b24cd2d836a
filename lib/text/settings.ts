import { interfaceText } from './en/interface.ts';
import { settingsText } from './en/interface-settings.ts';
import { vaultText } from './en/interface-vault.ts';
import { translator } from './translator.ts';

/** The words of Settings and About, with those of the vault and those that every page shares. */
export const t = translator({ ...interfaceText, ...vaultText, ...settingsText });
