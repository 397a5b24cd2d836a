/** Interface text of the page "About this site" and of the sites in Settings, English. */
export const sitesText = {
  // Before a site is allowed
  'sites.before': 'Sidelight can show the case that this site has on screen. Before you allow it:',
  'sites.before.reads':
    'It reads the address and the title of each page, and of its text only the part that shows the case number. It reads nothing that you cannot see.',
  'sites.before.changes': 'It changes nothing on the page by itself, and sends nothing anywhere.',
  'sites.before.asks': 'The browser asks you for this one site. All others stay closed to Sidelight.',
  'sites.before.back': 'You can take it back at any time, here or in Settings. What you recorded stays.',
  'sites.before.denied': 'The browser did not allow it. Nothing was changed.',
  'sites.practice': 'This is the practice agency. Sidelight always follows it.',
  'sites.starting': 'Sidelight is looking at the page.',

  // The case system of a site
  'sites.system': 'Case system',
  'sites.system.none': 'Sidelight does not know which case system this is. Choose it, or point at the case number.',
  'sites.where': 'It reads the case number {where}.',
  'sites.now': 'On this page now',
  'sites.now.case': '{reference}, {from}',
  'sites.proposed': 'Nobody has checked this with Sidelight yet. Is that the case on this page?',
  'sites.choose': 'Choose the case system',
  'sites.choose.other': 'Choose another case system',
  'sites.choose.label': 'Which case system is it?',
  'sites.choose.empty': 'Choose one',
  'sites.choose.likely': '{name} (likely)',
  'sites.choose.none': 'It reads no case on this page. Open a case in the same tab, and look here again.',
  'sites.choose.use': 'Use it on this site',

  // Teaching
  'sites.teach': 'Point at the case number',
  'sites.teach.hint': 'If the list does not have it, or what it reads is wrong: show Sidelight where the number is.',
  'sites.point': 'Point at the case number on the page',
  'sites.point.how': 'Move the mouse to the case number and press it. Nothing on the page is opened by that.',
  'sites.point.keys': 'Without a mouse, go through the texts of the page with these buttons:',
  'sites.point.at': 'Pointed at: {text}',
  'sites.point.at.labelled': 'Pointed at: {text} ({label})',
  'sites.point.former': 'Previous',
  'sites.point.next': 'Next',
  'sites.point.take': 'Take this',
  'sites.point.stop': 'Stop',
  'sites.point.again': 'Point again',
  'sites.trouble.shut': 'The page went away, or the browser closes it to Sidelight. Open a case, then point again.',
  'sites.trouble.no-number': 'What you pointed at holds no number. Point at the case number itself.',
  'sites.trouble.no-way':
    'Sidelight finds no way to read this on other pages. Point at another place that shows the number.',
  'sites.piece': 'Which part is the case number?',
  'sites.way': 'How shall Sidelight read it on every page?',
  'sites.way.address': 'From the address',
  'sites.way.title': 'From the page title',
  'sites.way.page': 'From the place you pointed at',
  'sites.way.page.labelled': 'From the place labeled “{label}”',
  'sites.way.again': '{way}, found another way ({number})',
  'sites.way.reads': 'Reads {reference} on this page',
  'sites.way.reads.none': 'Reads no case on this page',
  'sites.try': 'Try it on another case',
  'sites.try.how': 'Open another case in the same tab. What Sidelight reads there comes up here.',
  'sites.try.none': 'No case',
  'sites.try.not-yet': 'You can keep it once it has read another case.',
  'sites.try.right': 'Is each one the case that the page showed? Then keep it. If not, choose another way above.',
  'sites.name': 'Name for this case system',
  'sites.keep': 'Keep',

  // Adapter files
  'sites.file.export': 'Save as a file',
  'sites.file.export.hint': 'The file says how the case number is read here. It holds nothing of a case.',
  'sites.file.import': 'Take in a site file',
  'sites.file.import.hint': 'Your agency or a colleague may have given you one. It ends in .json.',
  'sites.file.is': 'In this file: {name}',
  'sites.file.hosts': 'Made for: {hosts}',
  'sites.file.hosts.any': 'Made for any site',
  'sites.file.samples': 'Sample pages that it read right: {count}',
  'sites.file.samples.none': 'It brings no sample pages: check the first case with care.',
  'sites.file.replaces': 'It takes the place of “{name}”.',
  'sites.file.keep': 'Keep this case system',
  'sites.file.kept': 'Kept: {name}',

  // Taking back
  'sites.remove': 'Remove this site',
  'sites.remove.means': 'Sidelight stops reading this site and gives the permission back. What you recorded stays.',
  'sites.removed': 'Removed: {site}. What you recorded stays.',
  'sites.removed.kept':
    'Removed: {site}. A rule of the browser or your agency keeps the permission, but Sidelight does not use it any more.',

  // In Settings
  'sites.settings': 'Sites',
  'sites.settings.front': 'About the site in front',
  'sites.settings.none':
    'Sidelight is not used on any site yet. Open your case system, and press “Use Sidelight on this site”.',
  'sites.settings.no-system': 'no case system chosen',
  'sites.settings.remove': 'Remove',
  'sites.taught': 'Case systems taught here or taken in',
  'sites.taught.forget': 'Remove {name}? No site uses it.',
  'sites.taught.forget.used': 'Remove {name}? These sites show no case until you choose again: {sites}',
} as const;
