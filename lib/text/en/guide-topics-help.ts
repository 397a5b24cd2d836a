import type { helpTopics } from '../../guide/topics-help.ts';
import type { TopicText } from '../../guide/types.ts';
import { part } from './guide-part.ts';

/** The words on who can help and on Sidelight itself. */
export const helpText: Readonly<Record<(typeof helpTopics)[number]['id'], TopicText>> = {
  'sexual-images': {
    summary: 'Do not copy, screenshot or search. Note where, leave it, tell police.',
    blocks: {
      rule: part('Please do not', [
        'Copy, save, print, forward or screenshot a sexual image of a child.',
        'Search for more, or open an ad to check.',
        'Paste or describe it in detail in any record. Sidelight takes no images.',
      ]),
      do: part('Do this', [
        'Stop looking. Leave the device or page as it is.',
        'Note where it is: site or app, account, address, date, and who showed it to you.',
        'Tell police, and your supervisor.',
        'Police may ask for a CyberTipline report as well. It needs no copy from you.',
      ]),
      why: part('Why', [
        'Federal law makes it a crime to knowingly keep, send or open such images. Do not count on your role to make it lawful.',
        'Each copy also harms the child again.',
      ]),
    },
  },
  'recovery-services-team': {
    summary: 'NCMEC specialists who advise on services and plans for a child who was trafficked.',
    blocks: {
      what: part('What it does', [
        'Specialists at NCMEC help child-welfare staff, foster parents and police who work with children who were trafficked.',
        'They know services in your state and area, and practice that takes trauma into account. They help you make a plan that the child can trust.',
      ]),
      when: part('When to write', [
        'A child was identified, and you look for services or placement.',
        'A child is back, and you want advice on the first talks.',
        'A child pulls away, defends someone or blames themself.',
      ]),
      how: part('How to write', [
        'Write to RecoveryServices@ncmec.org.',
        'First mail: your name, agency, state and a general question.',
        'No child’s name, birth date, case number or story. Ask for a safe way to share those.',
      ]),
      not: part('What it is not', [
        'It takes the place of no report: not to police, not to NCMEC’s hotline, not to your state or county line.',
      ]),
    },
  },
  'missing-from-care': {
    summary: 'Police first, then NCMEC at 1-800-843-5678. More at MissingKids.org/CMFC.',
    blocks: {
      order: part('In this order', ['Police: ask for NCIC entry.', 'NCMEC: 1-800-843-5678, day or night.']),
      'ways-in': part('Three ways in to NCMEC', [
        'By phone.',
        'On the web at cmfc.missingkids.org. You need an account, so make one before you need it.',
        'From your state’s case system to NCMEC’s, where the two are linked. Ask your supervisor.',
      ]),
      prepare: part('Gather once', [
        'NCMEC asks for a full description, what happened this time, and how earlier episodes ended. Put it on one sheet and use it for both calls.',
      ]),
      'what-ncmec-does': part('What NCMEC can do', [
        'A case manager works with you and with police.',
        'Posters and public notices, after asking the guardian and police.',
        'On recovery: advice on the talk, placement, and travel between states.',
      ]),
    },
  },
  courses: {
    summary: 'Made for child-welfare professionals.',
    blocks: {
      three: part('The titles', [
        'Child Sex Trafficking Legislation: What it Means for You',
        'Reporting Children Missing from Care: How NCMEC Can Support You',
        'NCMEC Resources for Child Welfare Professionals',
      ]),
      where: part('Where', [
        'No direct address for these three was found, so none is given. NCMEC’s free courses are at connect.missingkids.org. An introduction in three parts was found there.',
      ]),
    },
  },
  'about-sidelight': {
    summary: 'Where it comes from, and what it is not.',
    blocks: {
      source: part('Where it comes from', [
        'It follows a guide by NCMEC, in other words, with federal law and research added. Sidelight is not made or endorsed by NCMEC.',
      ]),
      'is-not': part('What it is not', [
        'It is not your agency’s record.',
        'It does not replace your agency’s screening tool, training or policy.',
        'It gives no score and makes no finding.',
        'It is not legal advice.',
      ]),
      dates: part('How current it is', [
        'Each item shows its source and the day it was last checked. The law was read in copies of the U.S. Code. After 12 months an item says so itself.',
      ]),
    },
  },
};
