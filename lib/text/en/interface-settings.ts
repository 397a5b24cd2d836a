/** Settings and About: loaded with the pages that show it. */
export const settingsText = {
  'settings.title': 'Settings',
  'settings.lines': 'Numbers of your own place',
  'settings.lines.hint': 'Your agency knows them. None is built in, because printed lists go out of date.',
  'settings.lines.name': 'What it is called',
  'settings.lines.number': 'Number',
  'settings.lines.wrong': 'Use digits, spaces and + ( ) - only, at most 30.',
  'settings.lock': 'Lock after minutes without use',
  'settings.lock.wrong': 'Give a whole number from 1 to 480.',
  'settings.name': 'Your name in the record',
  'settings.name.hint': 'Entries already made keep the name they were made with.',
  'settings.passphrase': 'Change the passphrase',
  'settings.recovery': 'Recovery key',
  'settings.shortcuts': 'Keyboard shortcuts',
  'settings.shortcut.open': 'Open the sidebar',
  'settings.shortcut.hide': 'Hide now, or come back',
  'settings.shortcut.lock': 'Lock',
  'settings.shortcut.none': 'none set',
  'settings.shortcut.how.chromium':
    'The browser gave no key for some. To set them, open chrome://extensions/shortcuts in a new tab.',
  'settings.shortcut.how.firefox':
    'The browser gave no key for some. To set them, open Add-ons and themes, then the gear, then Manage Extension Shortcuts.',
  'settings.persisted.yes': 'The browser promises to keep this store.',
  'settings.persisted.no': 'The browser makes no promise to keep this store when the disk is full.',
  'settings.locked': 'Unlock to change your name, passphrase and recovery key.',
  'about.title': 'About Sidelight',
  'about.1': 'Sidelight puts the guide, your notes and the reporting steps beside the case system you already use.',
  'about.2': 'It is not made or endorsed by NCMEC, the National Center for Missing & Exploited Children.',
  'about.3':
    'It is not your agency’s record, and it does not replace your agency’s screening tool. It makes no finding and gives no score.',
  'about.4': 'It makes no network request, ever. What you record stays on this computer, sealed.',
  'about.version': 'Version {version}',
} as const;
