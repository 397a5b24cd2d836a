/** When the store cannot be used, and what of a case is not whole: loaded when there is something to say. */
export const troubleText = {
  'trouble.title.cases': 'Some cases do not open',
  'trouble.what': 'What happened',
  'trouble.safe': 'What is safe',
  'trouble.do': 'What to do',
  'trouble.never': 'Sidelight removes nothing to repair anything.',
  'trouble.storage-unavailable.what': 'This browser gives Sidelight no place to keep anything.',
  'trouble.storage-unavailable.safe':
    'What was recorded before is still in this profile, if the browser has not removed it. The guide works.',
  'trouble.storage-unavailable.do':
    'Allow site data for extensions in the settings of the browser, and leave private windows. Then try again. If a rule of your agency blocks it, ask IT.',
  'trouble.storage-full.what': 'The disk, or the space that the browser allows, is full.',
  'trouble.storage-full.safe': 'Everything that said “Saved on this computer” is there. What did not say so is not.',
  'trouble.storage-full.do': 'Free some room on the disk: empty the trash, move large files. Then try again.',
  'trouble.storage-damaged.what': 'The browser cannot open the store of your records. Its files may be damaged.',
  'trouble.storage-damaged.safe':
    'Sidelight removed nothing. The browser may have: some delete a store that they find damaged. Backups that you made are safe, and bring back what is in them.',
  'trouble.storage-damaged.do':
    'Restart the browser, then try again. If it stays so, save what can be read and ask IT. Do not set up anew or remove Sidelight or the browser profile before that. Then restore your newest backup.',
  'trouble.storage-blocked.what': 'Another window of Sidelight still uses an older version and holds the store.',
  'trouble.storage-blocked.safe': 'Everything that was saved is there. Nothing was changed.',
  'trouble.storage-blocked.do':
    'Finish what you write in the other windows, close their sidebars, then try again. Restarting the browser helps too.',
  'trouble.newer-data.what': 'These records were written by a newer Sidelight than this one.',
  'trouble.newer-data.safe': 'Everything is there. This version does not touch it.',
  'trouble.newer-data.do':
    'Update Sidelight, or ask IT to. Until then you can save what this version can read as a backup.',
  'trouble.store-gone.what':
    'Records were kept in this browser, and their store is no longer there. The browser or a cleaning program has removed it.',
  'trouble.store-gone.safe': 'Backups that you made are safe. What was recorded after the newest one is gone here.',
  'trouble.store-gone.do':
    'If this is a computer with several browser profiles, look in the others first. Then set up recording again and restore your newest backup.',
  'trouble.key-damaged.what': 'The part of the store that your passphrase opens is damaged or missing.',
  'trouble.key-damaged.safe': 'Your records are still there, sealed. Nothing was changed.',
  'trouble.key-damaged.do':
    'Try again, then unlock with your recovery key and set a new passphrase. If that does not work either, do not remove anything: ask IT, and restore a backup in a new browser profile.',
  'trouble.cases-unreadable.what': 'Some cases here do not open: the key of each is damaged.',
  'trouble.cases-unreadable.safe': 'All other cases work. Nothing was removed.',
  'trouble.cases-unreadable.do':
    'Restore your newest backup: it brings these cases back and changes no other. Before that, you can save what can be read.',
  'trouble.unexpected.what': 'Something unforeseen happened when the store was opened.',
  'trouble.unexpected.safe': 'Nothing was changed by this.',
  'trouble.unexpected.do':
    'Try again. If it stays so, restart the browser. If that does not help, save what can be read and tell IT.',
  'trouble.export': 'Save what can be read',
  'trouble.restore': 'Restore a backup',
  'trouble.set-up': 'Set up again, then restore',
  'trouble.recovery': 'Unlock with the recovery key',
  'trouble.reading': 'Reading the store',
  'trouble.key': 'Passphrase or recovery key of your vault',
  'trouble.key.act': 'Open',
  'trouble.key.wrong': 'This opens none of the doors that can be tried. Check it and try again.',
  'trouble.export.failed': 'The store could not be read: {why}',
  'history.title': 'Not everything of this case is here',
  'history.unreadable': 'Entries that were changed or damaged and do not open: {count}.',
  'history.gaps': 'Entries missing in the middle: {count}. Later entries refer to them.',
  'history.tail': 'Newest entries missing: {count}. This computer noted that they were written.',
  'history.unchecked': 'The list of newest entries does not open. Whether the last ones are missing cannot be told.',
  'history.newer': 'Entries written by a newer Sidelight: {count}. They are kept. Update to read them.',
  'history.means': 'What this means',
  'history.readable': 'Entries still readable in this case, shown as before: {count}.',
  'history.why':
    'A failing disk, a crash of the computer, or someone with access to the browser profile can cause this. Sidelight never removes single entries.',
  'history.how': 'Restore your newest backup: what is missing here comes back, and nothing is replaced.',
  'history.newer.how': 'Nothing is lost. After an update these entries show in their place.',
  'history.restore': 'Restore a backup',
} as const;
