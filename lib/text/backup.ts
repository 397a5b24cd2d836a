import { backupText } from './en/interface-backup.ts';
import { interfaceText } from './en/interface.ts';
import { translator } from './translator.ts';

/** The words of backing up and restoring, with those that every page shares. */
export const t = translator({ ...interfaceText, ...backupText });
