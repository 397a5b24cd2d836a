import type { IndicatorId, IndicatorText } from '../../guide/types.ts';

/** The words of the ten indicators. */
export const indicatorText: Readonly<Record<IndicatorId, IndicatorText>> = {
  I1: {
    looksLike: [
      'Three or more missing episodes in the file, even short ones.',
      'A first episode at a young age, or many placement moves.',
      'Returns spread over many notes, without dates or places.',
    ],
    notice: [
      'When each episode began and ended.',
      'Where the child was found, and with whom.',
      'What the child says they were leaving, or going to.',
      'Which reports to police and NCMEC are on record.',
    ],
    canAlsoMean: [
      'Fear, conflict or harm at home or in the placement.',
      'Missing parents, brothers, sisters or friends.',
      'A way of coping with stress or past trauma.',
    ],
    next: [
      'List every episode with its dates in one place.',
      'On each return, use your agency’s screening tool.',
      'Take the list to your supervisor.',
    ],
    weight:
      'The best supported of the ten: a Florida study tied more episodes, more placements and a younger first episode to a trafficking report. Most children who left care in that study had no such report. “Three or more” is the guide’s own emphasis; no study was found that tests the number.',
  },
  I2: {
    looksLike: [
      'More cash than the child’s allowance or job explains.',
      'Prepaid cards, or a second prepaid phone.',
      'A hotel or motel key card in a pocket or bag.',
    ],
    notice: [
      'What was seen, how much, and who saw it.',
      'What the child says about it, in their own words.',
      'Names, logos or places printed on cards or keys.',
    ],
    canAlsoMean: ['Pay from work, gifts, or money from family.', 'A family that lives or has lived in motels.'],
    next: [
      'Write down what was seen, without guessing.',
      'Do not search the child’s bag or phone yourself.',
      'Tell your supervisor.',
    ],
    weight:
      'State lists name these too, on the judgment of experts. No study was found that tests this sign by itself.',
  },
  I3: {
    looksLike: [
      'A new tattoo, scar or brand after time away.',
      'A mark about money, or a name the child will not explain.',
      'The same mark as on another person known to have been trafficked.',
    ],
    notice: [
      'Where the mark is, what it shows, and when it was first seen.',
      'What the child says about it, if they want to.',
      'Only what can be seen: never ask a child to undress.',
    ],
    canAlsoMean: [
      'Fashion, a friend’s or relative’s name, or a memorial.',
      'Culture, faith or a group of friends.',
      'Self-harm, or a gang.',
    ],
    next: ['Describe it in words.', 'If your agency takes photos on return, follow its rules and use its equipment.'],
    weight:
      'Tattoos are common. In one test of a screening tool in a state juvenile justice system, evidence of tattoos or branding did not predict trafficking. Never rest on it alone.',
  },
  I4: {
    looksLike: [
      'New fear, anxiety, low mood or anger.',
      'Pulling away from school, friends or caregivers.',
      'New accounts, secret contacts, or sexual profiles.',
    ],
    notice: [
      'What changed, since when, and who saw it.',
      'What happened around that time.',
      'Account names the child or caregiver offers. Do not go looking for images.',
    ],
    canAlsoMean: [
      'Grief, trauma, depression or a move.',
      'Bullying, or other abuse.',
      'Ordinary changes of the teen years.',
    ],
    next: ['Compare with notes from before the change.', 'Ask for medical or mental health care when it is needed.'],
    weight: 'Found on state lists, but it fits many other troubles. By itself it points to nothing in particular.',
  },
  I5: {
    looksLike: [
      'A person, often older, who speaks for the child or decides who may see them.',
      'A child who checks with someone before answering.',
      'Fear of one person, or loyalty to them that is hard to explain.',
    ],
    notice: [
      'Who the person is, how they know the child, and where they were seen.',
      'What the person says and does when the child is spoken to.',
      'Whether the person is a relative, a caregiver or lives in the home.',
    ],
    canAlsoMean: [
      'A protective or worried caregiver.',
      'Dating violence, or another kind of abuse.',
      'An adult who helps because of language or disability.',
    ],
    next: [
      'Arrange to see the child without that person.',
      'Do not ask about the person in their hearing.',
      'If it may be family, open the guidance on family first.',
    ],
    weight: 'State lists name it, on the judgment of experts. It also fits other abuse, which would need action too.',
  },
  I6: {
    looksLike: [
      'Costly or new things that no one close to the child paid for.',
      'Things that appear after time away or after visits.',
      'Different stories about who bought them.',
    ],
    notice: [
      'What it is, and when it was first seen.',
      'Who the child says gave it.',
      'Whether the caregiver knows of it.',
    ],
    canAlsoMean: [
      'A gift, a loan, savings, or a job.',
      'Theft, or trading with friends.',
      'Our own idea of what a family with little money can own.',
    ],
    next: [
      'Describe the item, without guessing where it came from.',
      'Ask the caregiver, unless that could put the child at risk.',
    ],
    weight: 'Named in training material. Gifts and guesses about poverty often mislead here.',
  },
  I7: {
    looksLike: [
      'Talk of other cities or states, above all while missing.',
      'A child who cannot say what town they are in or were in.',
      'Tickets, receipts or messages from far away.',
    ],
    notice: [
      'Places and dates, as the child tells them.',
      'How they traveled, with whom, and who paid.',
      'Where they were found, from the police report.',
    ],
    canAlsoMean: ['Visits to family or friends.', 'A recent move, or many moves.'],
    next: ['Add the places to the missing episode.', 'Share them with police and NCMEC while the child is missing.'],
    weight: 'Federal and training lists name travel, on the judgment of experts. No test of it alone was found.',
  },
  I8: {
    looksLike: [
      'The child or a friend speaks of escort ads.',
      'Accounts on dating sites or apps meant for adults.',
      'Someone says they saw the child advertised.',
    ],
    notice: [
      'The name of the site or app, and who spoke of it.',
      'The words used, and the date.',
      'Where an ad is said to be. Do not open it, copy it or search for it.',
    ],
    canAlsoMean: [
      'Curiosity, or looking for company. Many teens use dating apps.',
      'Someone else used the child’s name or picture.',
      'Sexual images shared under pressure, which is abuse too.',
    ],
    next: ['Read “If you come across sexual images” first.', 'An ad that may show a child goes to police at once.'],
    weight: 'Dating apps are common among teens and say little. An escort ad for a child is a serious lead for police.',
  },
  I9: {
    looksLike: [
      'Words such as “the life”, “the game” or “trick”, used about the child’s own days.',
      'A name such as “daddy” for someone who is not a parent.',
      'Emojis beside prices, places or meeting times.',
    ],
    notice: ['The exact words, who said or wrote them, and about what.', 'The sentence around the word.'],
    canAlsoMean: [
      'Songs, games, jokes and everyday talk.',
      'Words picked up from friends or older youth.',
      'Emojis that teens use every day for other things.',
    ],
    next: ['Quote the child. Do not translate.', 'Look at what else was seen.'],
    weight:
      'Weak alone. The word lists share one root, and the emoji lists rest mostly on one study of ads for adults from 2017, read in different ways.',
  },
  I10: {
    looksLike: [
      'Police or staff found the child at a hotel or motel, truck stop or strip club.',
      'The child was found on a street known for selling sex.',
      'The report names a place but not why the child was there.',
    ],
    notice: [
      'The place, date and time, from the police report.',
      'Who else was there, as the report says.',
      'Who found the child, and the report number.',
    ],
    canAlsoMean: ['Shelter with friends or family, or nowhere else to sleep.', 'A ride, a job, or passing through.'],
    next: ['Record the place as a fact of the return.', 'Tell police and NCMEC how and where the child was found.'],
    weight: 'Not on the other lists that were read. It is a fact from the recovery, not a judgment about the child.',
  },
};
