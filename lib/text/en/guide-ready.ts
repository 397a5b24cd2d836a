import type { ReadyListId } from '../../guide/ready-lists.ts';
import type { ReadyListText } from '../../guide/types.ts';

/** The words of the lists of what to have at hand. */
export const readyListText: Readonly<Record<ReadyListId, ReadyListText>> = {
  'named-by-law': {
    title: 'What federal law asks for, where reasonably possible',
    items: [
      'A photo of the child',
      'Height and weight',
      'Sex, race and ethnicity',
      'Hair color and eye color',
      'Pregnancy, if known',
      'Prescription medicines',
      'Thoughts of suicide or past attempts',
      'Why the child may be at risk of trafficking',
      'Other health or safety concerns',
    ],
  },
  'police-entry': {
    title: 'What police enter',
    items: [
      'Full name and date of birth',
      'A recent photo, if there is one',
      'Date and place of the last contact with the child',
      'The kind of case: police pick the category',
      'Medical and dental records, for the update police make within 30 days',
      'A photo from the last 180 days, for the same update',
    ],
  },
  circumstances: {
    title: 'This time: what happened',
    items: [
      'Who saw the child last, when and where',
      'Clothing, glasses, scars, marks, tattoos',
      'What happened before, in a few words',
      'Phone numbers, apps and account names',
      'Friends, relatives and others the child may be with',
      'Vehicles: make, color, plate',
      'Places the child goes or has spoken of',
      'Who has legal custody, and court orders that matter',
    ],
  },
  'earlier-episodes': {
    title: 'Earlier times away',
    items: [
      'Dates the child left and came back',
      'Where the child was found each time, and with whom',
      'Who found the child',
      'What the child said about it',
      'Earlier report numbers',
    ],
  },
  references: {
    title: 'Write down from each call',
    items: [
      'Date and time of the call',
      'Police agency, officer’s name and badge number',
      'Police report number',
      'NCIC number, as a reference only: do not paste print-outs',
      'NCMEC report number and the person you spoke to',
    ],
  },
  recovery: {
    title: 'When the child is back',
    items: [
      'Date, time and place the child came back or was found',
      'Who found the child, and who was there',
      'How the child is: injuries, health, safety',
      'New marks or tattoos, in words',
      'Where the child is now, and whom to call',
      'The earlier police and NCMEC report numbers',
    ],
  },
  concern: {
    title: 'For a report about trafficking',
    items: [
      'What was said or seen, in the exact words, and by whom',
      'Who may be involved, and whether they can reach the child now',
      'Where it happened, to find the right police',
      'Whether the child is hurt or in danger',
      'Other children in the home or nearby',
      'How and when it is safe to call you, the child and the home',
    ],
  },
};
