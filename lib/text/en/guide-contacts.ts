import type { ContactId } from '../../guide/contacts.ts';
import type { ContactText } from '../../guide/types.ts';

/** The words of the contacts. */
export const contactText: Readonly<Record<ContactId, ContactText>> = {
  emergency: {
    name: '911',
    use: 'A child is hurt or in danger now, or a crime is going on.',
    doesNotReplace: 'Does not replace the report to NCMEC or to your state or county line.',
  },
  police: {
    name: 'Local police',
    use: 'A child is missing or back, or trafficking is identified or suspected.',
    doesNotReplace: 'Does not replace the report to NCMEC. A police report does not make one for you.',
    caution: 'Set the number your agency uses. None comes with Sidelight.',
  },
  ncmec: {
    name: 'NCMEC, 1-800-THE-LOST',
    hours: 'Day and night',
    use: 'Report a child missing from care, add to a report, or say the child is back.',
    doesNotReplace: 'Does not replace the report to police for NCIC entry.',
  },
  'state-line': {
    name: 'State or county child-abuse line',
    use: 'Report known or suspected abuse, trafficking included, as state law and your agency say.',
    doesNotReplace: 'Does not replace the reports to police and to NCMEC.',
    caution:
      'Set the number your agency uses. Public lists of these numbers go out of date, so none comes with Sidelight.',
  },
  cmfc: {
    name: 'NCMEC, children missing from care: web and policy help',
    use: 'Report on the web with an account, or write with a question about policy.',
    doesNotReplace: 'A mail to the policy mailbox is not a report. It does not replace the report to police.',
    caution: 'Put no child’s name or details in a mail.',
  },
  'recovery-services-team': {
    name: 'Recovery Services Team, NCMEC',
    use: 'Ask for help with services, placement and planning for a child who was or may have been trafficked.',
    doesNotReplace: 'Does not replace any report to police, to NCMEC’s hotline or to your state or county line.',
    caution: 'Put no identifying details in a first mail. This mailbox was found only in the guide; confirm it.',
  },
  cybertipline: {
    name: 'CyberTipline, NCMEC',
    use: 'Add a report that someone offers, sells or seeks a child for sex, online or off.',
    doesNotReplace: 'Does not replace the report to police within 24 hours, or to your state or county line.',
  },
  'advocacy-center': {
    name: 'Child Advocacy Center',
    use: 'A forensic interview by a trained interviewer. Police or your agency refers the child.',
    doesNotReplace: 'Does not replace any report.',
    caution: 'Set the number your agency uses. None comes with Sidelight.',
  },
  'trafficking-hotline': {
    name: 'National Human Trafficking Hotline',
    hours: 'Day and night, when last checked',
    use: 'Advice and services for a person who may have been trafficked. Staff must report child abuse.',
    doesNotReplace: 'Does not replace the reports to police, to NCMEC or to your state or county line.',
    caution: 'The operator changed in September 2025. Confirm the numbers before you rely on them.',
  },
  childhelp: {
    name: 'Childhelp National Child Abuse Hotline',
    hours: 'Day and night, when last checked',
    use: 'A counselor to talk to, for a child, a family or you, by call or text.',
    doesNotReplace: 'It says of itself that it takes no reports. It does not replace 911 or any report.',
  },
};

/** The sentences that show how old an item is; `date` is already written as the reader writes dates. */
export const stalenessText = {
  checked: (date: string): string => `Checked ${date}`,
  stale: (date: string): string => `Last checked ${date}, more than 12 months ago. Confirm it before you rely on it.`,
} as const;
