import type { talkTopics } from '../../guide/topics-talk.ts';
import type { TopicText } from '../../guide/types.ts';
import { part } from './guide-part.ts';

/** The words on talking with a child. */
export const talkText: Readonly<Record<(typeof talkTopics)[number]['id'], TopicText>> = {
  'talking-with-a-child': {
    summary: 'Needs first, open questions, no pressure. If the child tells of abuse, stop and refer.',
    blocks: {
      before: part('Ask yourself before you start', [
        'Is the child in crisis? Then care comes first, not talk.',
        'Is this place private and safe, with no family, caregiver, partner or other youth in hearing?',
        'Does the child know and trust me, or is someone else the better person?',
        'What may I keep private, and what must I pass on?',
      ]),
      'needs-first': part('Needs first', [
        'Say that you are glad to see them and that you were worried.',
        'See to food, sleep, clothes, medical care and safety.',
        'Go at the child’s pace. More than one short talk is fine.',
      ]),
      'be-honest': part('Be honest', [
        'Say at the start what you will have to share, and with whom.',
        'Promise only what you can keep.',
        'Talk about what happened, not about what kind of person the child is.',
        'Take the notes yourself. Do not hand the child a form.',
        'Agree on when you will see each other next.',
      ]),
      openers: part('Open ways to begin', [
        'I’m glad you’re here. What do you need right now?',
        'How did you look after yourself while you were away?',
        'How do you get by day to day?',
        'What were you getting away from, or going to?',
        'What would make it possible for you to stay?',
        'Is there anything you want me to know?',
      ]),
      'do-not': part('Please do not', [
        'Talk about this in front of a parent, caregiver, partner or other youth.',
        'Ask “why did you”, “why didn’t you tell” or “why didn’t you leave”.',
        'Suggest an answer, a name or a word the child has not used.',
        'Ask for details of sexual acts, or how many times.',
        'Threaten a loss of placement, or punish.',
        'Use labels for the child, or speak as if the child had agreed to abuse.',
        'Read a screening tool aloud if it is meant for observers.',
        'Search the child’s phone. Leave that to police.',
      ]),
      stop: part('If the child begins to tell', [
        'Listen. Let the child finish, and allow silence.',
        'Ask only what you need for safety right now.',
        'Stop there. A trained forensic interviewer asks the rest.',
        'Write down the child’s words and your own questions.',
        'Open “If a child tells you” for what to say and which reports are due.',
      ]),
    },
  },
  'when-a-child-comes-back': {
    summary: 'Relief and concern first. Then notice, without judgment, what has changed.',
    blocks: {
      welcome: part('The first minutes', [
        'Show that you are relieved. The child should hear that before any rule.',
        'Ask how they are, and see to their needs.',
        'See leaving as a way of coping, and say that you want to understand.',
        'Leave consequences for another day. Punishment tends to make things worse.',
      ]),
      learn: part('Learn gently', [
        'Ask how they managed while they were gone: where they slept, ate and felt safe.',
        'Do not turn it into an inquiry about who and where. Your agency must learn what happened, so plan more than one talk.',
      ]),
      look: part('Notice and write down', [
        'Health, injuries, tiredness, hunger.',
        'New marks, clothes, phones, cards or keys.',
        'New people who call, write or wait nearby.',
        'Where the child was found, and with whom.',
      ]),
    },
  },
  'if-a-child-tells-you': {
    summary: 'Listen, keep the child safe, stop asking, and make the reports that are now due.',
    blocks: {
      now: part('Right now', [
        'Stay calm and listen. Let the child use their own words.',
        'Thank the child for telling you. Say it is not their fault.',
        'Check that the child is safe now. In danger: 911.',
        'Say what happens next and who will need to know.',
        'Write down the exact words, the time, and who was there.',
      ]),
      'safety-only': part('Ask only for safety, and only if you do not know yet', [
        'Who it is, and whether that person lives with the child or can reach them today.',
        'Where it happened, so that the right police can act.',
        'Whether the child is hurt or needs a doctor.',
      ]),
      'say-nothing-of': part('Please do not', [
        'Ask for details. The forensic interviewer will.',
        'Show shock or doubt, or blame.',
        'Promise to keep it secret, or promise that they need never tell again.',
        'Confront the person, or tell the family.',
      ]),
      'reports-due': part('Reports that may now be due', [
        'Police, if the child is identified as trafficked: at once, never later than 24 hours.',
        'Your state or county line: as state law says, even for a suspicion.',
        'Police and NCMEC, if the child or another child is missing.',
        'Your supervisor, and a referral for a forensic interview.',
      ]),
    },
  },
  'when-a-child-defends-someone': {
    summary: 'Loyalty and self-blame are common. The child’s rights do not depend on how they see it.',
    blocks: {
      why: part('What may be behind it', [
        'Trauma and manipulation can make a child feel that they caused the abuse. Some protect the person who harms them.',
        'Fear, shame and love can all be part of it. Many children do not call it abuse, and do not ask for help.',
        'Seeing it is the job of the adults around the child.',
      ]),
      'meet-them': part('Meet the child where they are', [
        'Accept how the child sees it today.',
        'Do not argue, or speak badly of the person.',
        'Name what is not okay, without a label for the child.',
        'Keep coming back. Steady contact builds trust.',
      ]),
      rights: part('Rights stay', [
        'A child who is identified has the rights and services of a victim of a crime, whether or not they see themselves that way.',
        'Being identified is a beginning. Healing can be long and uneven.',
      ]),
    },
  },
  'family-safe-contact': {
    summary: 'Never with family present, no calls that announce it, and a plan before anyone acts.',
    blocks: {
      'at-stake': part('What is at stake', [
        'If a child tells and is not believed, the person who harms them may find out. The child may then be less safe than before.',
      ]),
      never: part('Please do not', [
        'Speak with the child about this while family is present, near or listening in.',
        'Call, write or text the home to set up a talk.',
        'Leave a card, a letter or a message that says what it is about.',
        'Ask a relative to interpret or to bring the child.',
        'Tell one caregiver in the hope that they will protect.',
      ]),
      instead: part('Do this instead', [
        'Plan with your supervisor and police before any contact.',
        'See the child away from home, for an ordinary reason.',
        'Note who must not be informed, and how it is safe to reach the child.',
      ]),
      consult: part('Who can advise', [
        'Your supervisor and agency counsel.',
        'Police, and the Child Advocacy Center.',
        'The Recovery Services Team, with no identifying details in a first mail.',
      ]),
    },
  },
};
