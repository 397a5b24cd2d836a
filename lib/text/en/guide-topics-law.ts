import type { lawTopics } from '../../guide/topics-law.ts';
import type { TopicText } from '../../guide/types.ts';
import { part } from './guide-part.ts';

/** The words on federal law. */
export const lawText: Readonly<Record<(typeof lawTopics)[number]['id'], TopicText>> = {
  'missing-two-reports': {
    summary: 'Police for NCIC, and NCMEC. At once, never later than 24 hours after the agency got the information.',
    blocks: {
      duty: part('The duty', [
        'When a child is missing or abducted, the state agency reports to police and to NCMEC, both at once, never later than 24 hours.',
      ]),
      two: part('Two reports, not one', [
        'Police: ask that the child be entered in NCIC.',
        'NCMEC: a report of its own. The police report does not make it.',
        'Write down both reference numbers.',
      ]),
      clock: part('When the time starts', ['When the agency receives the information, not when it is confirmed.']),
      'oig-ncmec': part('What auditors found', [
        '2018 to 2020, 100 sampled episodes of two days or more: agencies told police in time in 86. For NCMEC, auditors found no report for 45 and a late one for 22.',
      ]),
    },
  },
  'trafficking-identified': {
    summary: 'A child identified as trafficked is reported to police at once, missing or not.',
    blocks: {
      duty: part('The duty', [
        'When the agency gets information on a child who has been identified as a sex trafficking victim, it tells police. This is due at once and never later than 24 hours.',
        'It holds whether or not the child is missing.',
      ]),
      suspected: part('Suspected', [
        'This federal time limit is for children who are identified. For a suspicion there is no federal hour limit.',
        'State law and agency policy say when and to whom a suspicion goes.',
      ]),
      'not-enough': part('What does not fulfill it', [
        'A CyberTipline report alone.',
        'A call to a hotline.',
        'A report to NCMEC that the child is missing.',
      ]),
    },
  },
  'who-is-covered': {
    summary: 'More children than those in foster care. How far it goes is for agency policy.',
    blocks: {
      children: part('Children and youth the law names', [
        'Those the agency places, cares for or supervises, if it has good reason to believe they are, or may become, trafficked for sex.',
        'Children with an open case who still live at home.',
        'Children who left foster care without leave, up to 18 or the older age a state has set.',
        'Youth out of care who get independent-living services.',
      ]),
      options: part('What a state may add', [
        'A state may cover anyone under 26 in its trafficking policies. For its child-abuse definition it may cover people under 24.',
      ]),
      policy: part('Check agency policy', [
        'Your agency may report every missing child. Sidelight never decides who is covered.',
      ]),
    },
  },
  'what-the-report-holds': {
    summary: 'Since January 5, 2023: a photo, a description, and what puts the child in danger.',
    blocks: {
      'since-2023': part('Since January 5, 2023', [
        'Federal law names what both reports hold, where reasonably possible. Report now; add what is lacking later.',
      ]),
      three: part('Three things', [
        'A photo.',
        'How the child looks: height, weight, sex, ethnicity, race, hair and eye color.',
        'What puts the child in danger: pregnancy, prescription medicines, thoughts of suicide, risk of trafficking, other health or risk factors.',
      ]),
      'keep-contact': part('And keep in contact', [
        'The agency stays in regular contact with police and NCMEC, and tells both how the child was recovered.',
      ]),
    },
  },
  'after-a-return': {
    summary: 'Find the reasons, learn what happened, screen, and tell police and NCMEC.',
    blocks: {
      duties: part('The agency’s duties', [
        'Find the main reasons why the child was away.',
        'Answer them, as far as possible, in this and later placements.',
        'Learn what the child went through, with a screen for sex trafficking.',
        'Report what the federal department asks for.',
      ]),
      tell: part('Tell both', [
        'Police and NCMEC both learn of the return and its circumstances. The law sets no hours for it; your agency may.',
      ]),
      'oig-screening': part('What auditors found', [
        'In files of 413 children in five states with many missing children in 2018, 65% showed no screening after the return. It was 72% for boys and 59% for girls.',
      ]),
    },
  },
  'abuse-law': {
    summary: 'What CAPTA and Title IV-E ask of states and agencies.',
    blocks: {
      definition: part('The definition', [
        'Under CAPTA, a child whom a state or local agency employee identifies as trafficked counts as abused. It does not matter how the abuser is related.',
        'From 2017 this was about sex trafficking. Since January 2023 it is about human trafficking of any kind, so forced labor counts too.',
      ]),
      'state-plan': part('What each state must have', [
        'Ways to identify and assess every report of known or suspected child sex trafficking.',
        'Training for child protection workers to identify, assess and serve these children.',
        'Work with police, juvenile justice and youth shelters.',
      ]),
      'agency-policies': part('What each agency must have', [
        'Title IV-E asks for policies, with training, to identify these children, record it and find the right services.',
      ]),
    },
  },
  'what-police-must-do': {
    summary: 'No waiting period, entry within 2 hours, and an update within 30 days.',
    blocks: {
      must: part('Federal law on missing-child reports', [
        'No waiting period before a report is taken.',
        'Entry in the state system, NCIC and NamUs within 2 hours. It covers anyone under 21.',
        'Update within 30 days, with medical and dental records and a newer photo where available.',
        'Tell NCMEC of each child missing from a foster home or child-care institution.',
        'Keep in close touch with child welfare and NCMEC.',
      ]),
      refused: part('If a report is refused or put off', [
        'Say that there is no waiting period, and that entry is due within 2 hours.',
        'Ask for a supervisor. Note the name, the time and what was said.',
        'Tell your own supervisor.',
        'Make the NCMEC report without waiting.',
      ]),
      'not-yours': part('Not a stand-in for your report', [
        'Police tell NCMEC too. Your agency’s own report to NCMEC is still due.',
      ]),
    },
  },
  'sharing-what-you-know': {
    summary: 'Federal privacy rules leave room for these reports, and people who report in good faith are protected.',
    blocks: {
      permitted: part('Reporting is permitted', [
        'Federal rules on case records allow sharing to report known or suspected child abuse.',
        'The missing-child law itself asks for the photo, the description and the danger.',
      ]),
      'ncmec-care': part('What NCMEC says it does with it', [
        'It asks the guardian and police before it publishes anything about a child.',
        'As a rule it does not say in public that a child was in care or may have been trafficked.',
        'As a rule it does not share medical details.',
        'Its analysis goes to police only.',
      ]),
      limits: part('Where it ends', [
        'States may be stricter about who agrees to publishing. In at least one, staff and caregivers may not consent for NCMEC to release a child’s information. Check agency policy.',
      ]),
      immunity: part('Reports in good faith', [
        'State laws must protect people who report child abuse in good faith, or help with a report, from civil and criminal liability.',
      ]),
    },
  },
  'state-rules': {
    summary: 'Often stricter than federal law. Sidelight carries no table of them: check agency policy.',
    blocks: {
      stricter: part('Often stricter', [
        'Federal law is the outer limit. At least one state sets 12 hours for the police report, and one asks for notice to the court within 24 hours of leaving and again of the return.',
        'Such rules change, so none is built in.',
      ]),
      check: part('What to look up in your policy', [
        'How many hours for each report, and who makes it.',
        'Who else is told, when the child leaves and when the child is back.',
        'What is due after a return: talk, photo, screening, and by when.',
        'Who may agree to publishing a child’s photo.',
        'What to do about a suspicion of trafficking.',
      ]),
    },
  },
  'changes-since-the-guide': {
    summary: 'Where the guide and today’s federal law or figures differ, both are given here.',
    blocks: {
      abuse: part('What counts as abuse', [
        'The guide: the abuse definition was widened to cover sex trafficking, from May 2017.',
        'The law now: since January 5, 2023 it covers human trafficking of any kind, forced labor too.',
      ]),
      contents: part('What the missing report holds', [
        'The guide: says nothing about contents or about staying in contact.',
        'The law now: names a photo, a description and danger information, and asks for regular contact through the recovery.',
      ]),
      hours: part('Time limits', [
        'The guide: “immediately”, with no number of hours.',
        'The law now: at once, never later than 24 hours after the information came in.',
      ]),
      identified: part('A child identified as trafficked', [
        'The guide: does not mention this report.',
        'The law now: police at once, never later than 24 hours, missing or not.',
      ]),
      return: part('After a return', [
        'The guide: advice on how to talk with the child.',
        'The law now: also find the reasons, answer them, learn what happened, and screen.',
      ]),
      'who-reports': part('Who reports', [
        'The guide: its body names state agencies; its call-out names the legal guardian.',
        'The law now: the duty is the state agency’s. Agency policy says which person acts.',
      ]),
      name: part('The name of the law', [
        'The guide: calls it the Social Security Administration Act.',
        'The law now: it is the Social Security Act.',
      ]),
      signs: part('Indicators and risk factors', [
        'The guide: uses both words for one list.',
        'Now: NCMEC’s website keeps risk factors and red flags apart.',
      ]),
      'missing-figure': part('A figure that is not here', [
        'The guide: gives a share of the children missing from care in 2022.',
        'Here: it is left out. The copy that was read lacks the number, and no source for it was found.',
      ]),
      hotline: part('The trafficking hotline', [
        'The National Human Trafficking Hotline has a new operator since September 2025. Confirm its numbers before you rely on them.',
      ]),
    },
  },
};
