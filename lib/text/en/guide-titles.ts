/** What the items of the guide are called: all that lists and links need, so that a first paint carries no more. */
import type { TopicId } from '../../guide/topics.ts';
import type { IndicatorId, PathwayId, TopicGroup } from '../../guide/types.ts';

/** First line of every pathway. */
export const dangerLine = 'Is a child in danger now? Call 911.';

export const topicGroupText: Readonly<Record<TopicGroup, string>> = {
  talk: 'Talking with a child',
  understand: 'Understanding',
  law: 'What the law asks',
  help: 'Help and contacts',
};

export const indicatorNames: Readonly<Record<IndicatorId, string>> = {
  I1: 'Away from home or placement again and again',
  I2: 'Cash, prepaid cards or hotel keys',
  I3: 'Tattoos or branding',
  I4: 'Marked change in behavior, online too',
  I5: 'A controlling adult close by',
  I6: 'Belongings beyond the child’s means',
  I7: 'Trips to other places, or not knowing where they are',
  I8: 'Escort ads or dating sites and apps',
  I9: 'Words or emojis linked to commercial sex',
  I10: 'Found at a place known for commercial sex',
};

export const pathwayTitles: Readonly<Record<PathwayId, string>> = {
  missing: 'A child is missing from care',
  returned: 'A child has come back',
  trafficking: 'Trafficking identified or suspected',
  familial: 'A family member may be involved',
};

export const topicTitles: Readonly<Record<TopicId, string>> = {
  'missing-two-reports': 'Missing: two reports',
  'trafficking-identified': 'Identified: police within 24 hours',
  'who-is-covered': 'Who is covered',
  'what-the-report-holds': 'What the missing report holds',
  'after-a-return': 'After a return: what the law asks',
  'abuse-law': 'Trafficking is child abuse in law',
  'what-police-must-do': 'What police must do',
  'sharing-what-you-know': 'Confidentiality and reporting',
  'state-rules': 'State and agency rules',
  'changes-since-the-guide': 'What changed since the guide',
  'what-it-is': 'What child sex trafficking is',
  'children-in-care': 'Children in care',
  'reading-indicators': 'How to read the indicators',
  'family-trafficking': 'When a family member may be involved',
  'words-and-emojis': 'Words and emojis',
  'sexual-images': 'If you come across sexual images',
  'recovery-services-team': 'The Recovery Services Team',
  'missing-from-care': 'Missing from care: working with NCMEC',
  courses: 'Three short courses from NCMEC',
  'about-sidelight': 'About this guidance',
  'talking-with-a-child': 'Talking with a child',
  'when-a-child-comes-back': 'When a child comes back',
  'if-a-child-tells-you': 'If a child tells you',
  'when-a-child-defends-someone': 'When a child defends the person who harms them',
  'family-safe-contact': 'Safe contact when family may be involved',
};
