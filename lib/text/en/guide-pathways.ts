import type { PathwayId, PathwayText } from '../../guide/types.ts';

const within24Hours = 'Now. At the latest 24 hours after the agency first got the information.';
const yourAgency = 'Now, or as soon as your agency’s policy says.';
const noLimit = 'Now, as state law and agency policy say. There is no federal hour limit.';

const missing: PathwayText = {
  covered:
    'Children placed, in care or under supervision who are, or are at risk of being, trafficked; also at home with an open case. Your agency may report every missing child. Check agency policy.',
  intro: 'Two reports, made one after the other: police, then NCMEC. Report now. Details you lack can follow.',
  branches: { abducted: 'Someone took the child, or may have' },
  steps: {
    'missing-police': {
      title: 'Police, for NCIC entry',
      who: 'You, or the person your agency names',
      to: 'Local police, or the agency your policy names',
      latest: within24Hours,
      how: [
        'Ask that the child be entered in NCIC, the national police database.',
        'Give the photo, description and concerns you have.',
        'If told to wait, say that federal law allows no waiting period.',
        'Write down the officer and the report number.',
      ],
      why: 'Once entered, the child can be found by police anywhere.',
    },
    'missing-abducted': {
      title: 'Police at once: the child was taken',
      who: 'Whoever learns of it first',
      to: '911, then the police who have the report',
      latest: 'At once. Do not wait for more facts.',
      how: [
        'Say who may have taken the child, how, and where to.',
        'Say who has legal custody and what court orders there are.',
        'Ask which public alerts fit this case.',
      ],
      why: 'The same federal duty covers abducted children, and time counts.',
    },
    'missing-ncmec': {
      title: 'NCMEC, as a second report',
      who: 'You, or the person your agency names',
      to: 'NCMEC, by phone or on the web with an account',
      latest: within24Hours,
      how: [
        'Call right after police. A police report does not make this one.',
        'Read out the same sheet, and the police report number.',
        'Tell them how earlier times away ended.',
        'Write down the NCMEC report number.',
      ],
      why: 'Federal law asks for both, and auditors found that this one is most often left out.',
    },
    'missing-supervisor': {
      title: 'Supervisor and the others on your agency’s list',
      who: 'You',
      to: 'Your supervisor, then those your policy names, such as the court, attorneys or parents',
      latest: yourAgency,
      how: [
        'Look first at who must not be informed.',
        'Use your agency’s list. States name different people and hours.',
        'If another state is involved, ask for your interstate compact contact.',
      ],
      why: 'State and agency rules name others who must know.',
    },
    'missing-locate': {
      title: 'Look for the child',
      who: 'You and your team, with police',
      to: 'Caregivers, school, friends and relatives it is safe to ask',
      latest: yourAgency,
      how: [
        'Ask who last had contact, and pass on to police what you learn.',
        'Leave searching of accounts and devices to police.',
        'Keep a way open for the child to reach you. Say you want them safe.',
      ],
      why: 'Federal law asks agencies for a plan to find a missing child fast.',
    },
    'missing-keep-contact': {
      title: 'Keep in touch with police and NCMEC',
      who: 'You, until the child is safe',
      to: 'The officer and the NCMEC case manager',
      latest: 'Regularly. Federal law sets no interval; your agency may.',
      how: [
        'Agree on when to speak next, and write each contact down.',
        'Send new photos, sightings and accounts.',
        'Ask what police still need for their 30-day update.',
      ],
      why: 'Since 2023 federal law asks for regular contact until the child is safe.',
    },
  },
};

const returned: PathwayText = {
  covered: 'Children back after being missing from foster care. Your agency may add others. Check agency policy.',
  intro: 'The child first. Then tell those who were told. Questions can wait.',
  branches: {},
  steps: {
    'returned-needs': {
      title: 'The child’s needs',
      who: 'You and the caregiver',
      to: 'The child',
      latest: 'At once.',
      how: [
        'Say you are glad they are safe.',
        'Offer food, sleep, clothes and a shower.',
        'Get medical care if there may be injury, illness or sexual harm.',
        'Keep away anyone who may have hurt them.',
      ],
      why: 'A child who is safe and cared for can talk later.',
    },
    'returned-police': {
      title: 'Police: the child is back',
      who: 'You',
      to: 'The police agency that has the report',
      latest: 'Now. Federal law sets no hours for this; your agency may.',
      how: [
        'Give the report number.',
        'Say when, where and how the child was found.',
        'Ask what they need to close the missing entry.',
      ],
      why: 'Federal law asks agencies to share the recovery and what surrounded it.',
    },
    'returned-ncmec': {
      title: 'NCMEC: the child is back',
      who: 'You',
      to: 'NCMEC, by phone or in the web account',
      latest: 'Now. Federal law sets no hours for this; your agency may.',
      how: [
        'Give the NCMEC report number.',
        'Say when, where and how the child was found.',
        'Ask for advice on the talk, placement and travel home.',
      ],
      why: 'The same duty names NCMEC as well as police.',
    },
    'returned-supervisor': {
      title: 'Supervisor and the others who were told',
      who: 'You',
      to: 'Everyone on your agency’s list',
      latest: yourAgency,
      how: ['Look first at who must not be informed.', 'Tell those who were told before.'],
      why: 'At least one state sets hours for this notice too.',
    },
    'returned-talk': {
      title: 'Talk with the child',
      who: 'Someone the child trusts, in private',
      to: 'The child',
      latest: 'At the child’s pace, within the time your agency sets.',
      how: [
        'Open “Talking with a child” first.',
        'Ask openly how they got by, what they left and what would help them stay.',
      ],
      why: 'Relief and concern, without judgment, make it easier to tell.',
    },
    'returned-disclosure': {
      title: 'If the child tells of abuse: stop and refer',
      who: 'You',
      to: 'Police and your state or county line, then a forensic interviewer',
      latest: 'At once.',
      how: [
        'Stop asking. Check only that the child is safe now.',
        'Write the child’s words down.',
        'Ask for a forensic interview.',
        'Open “Trafficking identified or suspected” for the reports due.',
      ],
      why: 'Few questions spare the child, and keep the later interview sound.',
    },
    'returned-reasons': {
      title: 'Why the child was away',
      who: 'You',
      to: 'The child, the caregiver, the team',
      latest: yourAgency,
      how: [
        'Ask what the child was getting away from or going to.',
        'Look at school, family contact and safety in the placement.',
      ],
      why: 'Federal law asks agencies to find the main reasons.',
    },
    'returned-screening': {
      title: 'What happened while away: the agency’s screening tool',
      who: 'You, or the person trained in the tool',
      to: 'The agency’s record',
      latest: yourAgency,
      how: [
        'Use the tool your agency requires. Sidelight does not replace it.',
        'Use it as you were trained. Some are not to be read out.',
        'Screen boys as well as girls.',
        'Note that it was done, when and by whom.',
      ],
      why: 'Federal law asks for a trafficking screen on return, and auditors found many files without one.',
    },
    'returned-marks': {
      title: 'New marks, tattoos and a photo',
      who: 'You or medical staff, by agency rules',
      to: 'The agency’s record',
      latest: yourAgency,
      how: [
        'Describe new marks or tattoos in words.',
        'If policy asks for a photo of the child, use the agency’s equipment.',
        'Never ask a child to undress. What clothing covers is for medical staff.',
      ],
      why: 'They help if the child goes missing again.',
    },
    'returned-placement': {
      title: 'A placement that fits',
      who: 'You and your supervisor',
      to: 'The placement team and the caregiver',
      latest: yourAgency,
      how: [
        'Act on the reasons the child gave.',
        'Ask who near the placement could reach the child.',
        'Set the next appointment before you leave.',
        'Plan with the child for when they feel like leaving.',
      ],
      why: 'Federal law asks agencies to answer the reasons in the placement itself.',
    },
  },
};

const identified = 'Identified: the agency has identified the child as trafficked';
const suspected = 'Suspected: there is reason for concern, not more';

const trafficking: PathwayText = {
  covered:
    'Children placed, in care or under supervision; at home with an open case; and some older youth. Check agency policy.',
  intro:
    'Your agency decides whether trafficking is identified, not Sidelight. If that changes, switch: the 24 hours run from when the agency got the information.',
  branches: { identified, suspected },
  steps: {
    'trafficking-safety': {
      title: 'Safe now',
      who: 'You',
      to: 'The child',
      latest: 'At once.',
      how: [
        'Check only what you need: is the child hurt, and who can reach them today.',
        'Do not ask for details. Plan for a forensic interview.',
        'If someone in the family or home may be involved, use that pathway.',
      ],
      why: 'Safety cannot wait, and details belong with a trained interviewer.',
    },
    'identified-police': {
      title: 'Police: a child identified as trafficked',
      who: 'You, or the person your agency names',
      to: 'Police',
      latest: within24Hours,
      how: [
        'Report whether or not the child is missing.',
        'If the child is missing, those reports are due as well.',
        'Quote what was said and seen. Say what you do not know.',
        'Write down the officer and the report number.',
      ],
      why: 'Federal law asks agencies to report to police at once, never later than 24 hours.',
    },
    'identified-state-line': {
      title: 'State or county line',
      who: 'You',
      to: 'Your state or county child-abuse line',
      latest: yourAgency,
      how: ['Make the report state law asks for, even if police know.', 'Say if a caregiver may be involved.'],
      why: 'In federal law a child identified as trafficked counts as abused.',
    },
    'suspected-state-line': {
      title: 'State or county line: a concern',
      who: 'You',
      to: 'Your state or county child-abuse line',
      latest: noLimit,
      how: ['Report what you saw and heard, not a conclusion.', 'Proof is not needed to report in good faith.'],
      why: 'States must have ways to assess every report of known or suspected child sex trafficking.',
    },
    'suspected-police': {
      title: 'Police: a concern',
      who: 'You, or the person your agency names',
      to: 'Police',
      latest: noLimit,
      how: [
        'Check what your state and agency ask for a suspicion.',
        'Tell police what was seen or said, and by whom.',
        'Ask to plan the interview together.',
      ],
      why: 'The federal 24 hours are for a child who is identified; state rules may ask for more.',
    },
    'suspected-screening': {
      title: 'The agency’s screening tool',
      who: 'You, or the person trained in the tool',
      to: 'The agency’s record',
      latest: noLimit,
      how: ['Use the tool your agency requires.', 'If trafficking is identified, switch to “identified” at once.'],
      why: 'Federal law asks agencies to have ways to identify children and to record it.',
    },
    'trafficking-supervisor': {
      title: 'Supervisor, and the record',
      who: 'You',
      to: 'Your supervisor and the case record',
      latest: yourAgency,
      how: [
        'Look first at who must not be informed.',
        'Put in the case record what was seen, said and done, and when.',
      ],
      why: 'Federal law asks agencies to document it in their own records.',
    },
    'trafficking-cybertipline': {
      title: 'CyberTipline, in addition',
      who: 'You, or the person your agency names',
      to: 'NCMEC’s CyberTipline, on the web',
      latest: noLimit,
      how: [
        'Add a report when a child is offered, sold or sought, online or off.',
        'Give the place where it happened. Send no images.',
      ],
      why: 'It is an addition and does not replace the report to police.',
    },
    'identified-services': {
      title: 'Services and advice',
      who: 'You and your supervisor',
      to: 'The Recovery Services Team, and services in your area',
      latest: yourAgency,
      how: [
        'Write to the team. No identifying details in the first mail.',
        'Ask for services made for children who were trafficked.',
        'Ask the child what they want first.',
      ],
      why: 'Federal law asks agencies to find the services that fit.',
    },
    'identified-rights': {
      title: 'Rights as a victim of a crime',
      who: 'You',
      to: 'The child, and an advocate',
      latest: yourAgency,
      how: [
        'Tell the child that what happened is a crime against them.',
        'Ask police or the Child Advocacy Center for a victim advocate.',
        'Do this even if the child does not see it that way.',
      ],
      why: 'The rights and the services belong to the child, however the child sees it today.',
    },
  },
};

const familial: PathwayText = {
  covered:
    'The same federal duties hold when a relative, a foster parent or someone in the home is involved. Check agency policy.',
  intro: 'First make sure that no step warns the person who may be involved.',
  branches: { identified, suspected },
  steps: {
    'familial-who-not-to-tell': {
      title: 'Who must not be told',
      who: 'You and your supervisor',
      to: 'No one outside your agency and police',
      latest: 'At once, before any other call.',
      how: [
        'Write down each person who must not be informed.',
        'Think of who talks to whom.',
        'Check who can see the case record, mail and messages.',
        'If policy says to tell a parent, ask your supervisor and police first.',
      ],
      why: 'If the person learns of it before the child is safe, the child is in danger.',
    },
    'familial-safe-contact': {
      title: 'Safe contact',
      who: 'You',
      to: 'The child, away from home',
      latest: 'At once, before any call or visit.',
      how: [
        'Do not call, write or text the home about this.',
        'Never speak with the child with family present or near.',
        'Plan with police how and where to see the child.',
        'Write down when and how it is safe to reach the child.',
      ],
      why: 'A call or visit can announce what you know.',
    },
    'familial-identified-police': {
      title: 'Police: a child identified as trafficked',
      who: 'You, or the person your agency names',
      to: 'Police',
      latest: within24Hours,
      how: [
        'Say that a family member may be involved, and who.',
        'Agree that no one goes to or calls the home without a plan.',
        'Write down the officer and the report number.',
      ],
      why: 'Federal law asks agencies to report to police at once, never later than 24 hours.',
    },
    'familial-suspected-police': {
      title: 'Police: a concern',
      who: 'You, or the person your agency names',
      to: 'Police',
      latest: noLimit,
      how: ['Say that a family member may be involved.', 'Ask to plan together before anyone goes to the home.'],
      why: 'In a Kentucky study, cases with police involved were more often substantiated.',
    },
    'familial-state-line': {
      title: 'State or county line',
      who: 'You',
      to: 'Your state or county child-abuse line',
      latest: yourAgency,
      how: [
        'Say first that family may be involved and must not be told.',
        'Give a safe way to reach you and the child.',
      ],
      why: 'Trafficking is child abuse under federal law, whoever the abuser is.',
    },
    'familial-interview': {
      title: 'Forensic interview away from family',
      who: 'Police or your agency refers',
      to: 'A Child Advocacy Center',
      latest: 'As soon as police and the center can arrange it.',
      how: [
        'Plan who brings the child, so that no one involved does.',
        'Do not question the child yourself before it.',
        'Decide beforehand where the child goes afterward.',
      ],
      why: 'In a Kentucky study, cases with a forensic interview were more often substantiated.',
    },
    'familial-siblings': {
      title: 'Brothers, sisters and other children',
      who: 'You and your supervisor',
      to: 'Every child the person can reach',
      latest: 'At once.',
      how: [
        'List each child in the home or often there.',
        'Look at the safety of each one, under their own record.',
        'Do not ask one child about another.',
      ],
      why: 'Whoever harms one child in a home may reach the others.',
    },
    'familial-safe-adult': {
      title: 'A safe adult, if there is one',
      who: 'Your supervisor decides with police',
      to: 'An adult who is not involved and can protect',
      latest: yourAgency,
      how: [
        'Do not assume that the other parent did not know.',
        'Tell them only when police agree that it is safe.',
        'Ask the child, when it is safe, who they trust.',
      ],
      why: 'Children fear not being believed, and fear for who will care for them.',
    },
    'familial-placement': {
      title: 'Where the child will be',
      who: 'You and your supervisor',
      to: 'The placement team',
      latest: 'Before the child could be sent home.',
      how: [
        'Check relatives with care: more than one may be involved.',
        'Keep the address from anyone who must not have it.',
        'Tell the child, in plain words, who will care for them next.',
      ],
      why: 'Fear of where they will live keeps children from telling.',
    },
    'familial-supervisor': {
      title: 'Supervisor, record and advice',
      who: 'You',
      to: 'Your supervisor, agency counsel, the Recovery Services Team',
      latest: yourAgency,
      how: [
        'Ask who can see the record, and limit it if policy allows.',
        'Ask the team. No identifying details in the first mail.',
        'Add a CyberTipline report if it helps, never instead of police.',
      ],
      why: 'Family cases need a plan made by more than one person.',
    },
  },
};

/** The words of the pathways. */
export const pathwayText: Readonly<Record<PathwayId, PathwayText>> = { missing, returned, trafficking, familial };
