/** Interface text about the page beside the sidebar, English. */
export const pageText = {
  // Following
  'page.untold': 'This page is not followed. Press the Sidelight button in the toolbar here to allow it.',
  'page.not-allowed': 'This site is not followed.',
  'page.allow': 'Use Sidelight on this site',
  'page.browser-page': 'The page in front is no web page. Choose the case by hand.',
  'page.shut': 'The browser or your agency closes this page to Sidelight. Choose the case by hand.',
  'page.no-system': 'Sidelight does not know yet how this site shows its cases.',
  'page.no-system.act': 'Show it',
  'page.no-case': 'The page shows no case.',
  'page.about-site': 'About this site',
  'page.label': 'The page beside the sidebar',

  // The page shows another case
  'page.switch': 'The page now shows {reference}',
  'page.switch.act': 'Switch',
  'page.same': 'It is the same case as {reference}',
  'page.begin': 'The page shows {reference}. It is not here yet.',
  'page.begin.child': 'Label for the child',
  'page.begin.child.hint': 'A label you choose, such as an initial.',
  'page.begin.act': 'Begin {reference}',
  'page.alike': 'Use {reference}, which you typed by hand',
  'page.several': 'What this page names {reference} leads to several cases here. Which one is it?',
  'page.confirm':
    'Is {reference} the case on this page? It was read {from}. Nobody has checked {system} with Sidelight yet.',
  'page.confirm.address': 'from the address',
  'page.confirm.title': 'from the page title',
  'page.confirm.page': 'from the page',
  'page.confirm.yes': 'Yes, read it so on this site',
  'page.confirm.no': 'No, show it',
} as const;
