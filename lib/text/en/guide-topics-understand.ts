import type { understandTopics } from '../../guide/topics-understand.ts';
import type { TopicText } from '../../guide/types.ts';
import { part } from './guide-part.ts';

/** The words on what trafficking is and how to read what is seen. */
export const understandText: Readonly<Record<(typeof understandTopics)[number]['id'], TopicText>> = {
  'what-it-is': {
    summary: 'Sexual abuse of someone under 18 in trade for anything of value. It takes no force and no third person.',
    blocks: {
      meaning: part('The meaning', [
        'It is child abuse: someone under 18 is offered, sought or used for sex in trade for something of value.',
        'The value can be money, drugs, food, a ride or a bed. It may go to the child or to anyone else.',
        'For a person under 18, federal law does not ask for force, fraud or threats.',
      ]),
      who: part('Who can be the trafficker', [
        'A parent, a step-parent, a foster parent or another relative.',
        'Someone the child takes for a partner or a friend.',
        'An adult the child and others trust.',
        'A gang, or anyone else who gains from it.',
        'The buyer.',
      ]),
      'buyer-alone': part('When there is no third person', [
        'Sometimes nobody arranges it. A buyer uses what the child lacks: a child away from home needs food and a bed, and an adult offers them in trade for sex.',
        'Since 2015 federal law says plainly that buyers count.',
      ]),
      'every-child': part('Any child', [
        'Boys and gender-diverse youth show the same signs and are overlooked more often. Screen them the same way.',
      ]),
    },
  },
  'children-in-care': {
    summary: 'Why children in care are targeted, what you can do, and what the figures can and cannot say.',
    blocks: {
      why: part('Why they are targeted', [
        'People who traffic children look for what a child is missing: a stable home, safety, someone who cares.',
        'Children who were sexually abused, or whose home life broke down, are sought out for it.',
        'Survivors and case data both show more danger for children in care.',
      ]),
      'your-part': part('Your part', [
        'You can help prevent it, step in, and put services in place.',
        'Your agency may already serve children who were trafficked and whom no one has identified.',
      ]),
      'about-figures': part('About the figures below', [
        'A figure tells about a group in one year. It says nothing about the child in front of you.',
        'They do not measure the same thing, so they cannot be compared. “Likely” is the judgment of NCMEC’s staff on children reported to NCMEC.',
      ]),
      'ncmec-2022': {
        lines: [
          'In 2022, of the more than 25,000 children who had run away and were reported to NCMEC, 1 in 6 were likely trafficked for sex.',
        ],
      },
      'ncmec-2019-care': {
        lines: [
          'In 2019, among children reported to NCMEC who ran from the care of social services, 16% were likely trafficked for sex.',
        ],
      },
      'florida-2019': {
        lines: [
          'From 2011 to 2017, of 7,039 Florida youth who ran from foster care, 542 had a report of trafficking of any kind while away.',
        ],
      },
    },
  },
  'reading-indicators': {
    summary: 'They are clues, not findings. Seeing none is no all-clear.',
    blocks: {
      clues: part('Clues, read together', [
        'No single sign confirms trafficking. Each can mean something else, and each page here says what.',
        'NCMEC’s own website tells apart two things. Risk factors, such as many missing episodes, make harm more likely. Red flags, such as a hotel key, may be traces of it.',
        'Sidelight does not add signs up and makes no finding. Your agency’s screening tool and your team do that.',
      ]),
      'none-seen': part('When you see none', [
        'That is no all-clear. Many signs are built around being away, and a child who is sold at home may show none of them.',
      ]),
      'not-the-child': part('It is not up to the child', [
        'Many children do not name what is done to them or ask for help. Fear, shame and loyalty stand in the way. Adults have to see it.',
      ]),
      fair: part('Be fair', [
        'Lists of signs look more exact than they are.',
        'Reviewers warn of bias by race and by gender.',
        'Boys are often passed over.',
        'One tested tool found that tattoos and gang ties did not predict trafficking.',
      ]),
      write: part('Write it down well', [
        'What was seen or said, by whom, and when.',
        'The child’s own words, in quotation marks.',
      ]),
    },
  },
  'family-trafficking': {
    summary: 'The usual signs may be absent. Look at the home with other eyes, and keep the child safe while you look.',
    blocks: {
      first: part('First', [
        'A child can be sold by a parent, by several relatives, or by others in the home. Step-parents and foster parents count as family here.',
        'Before you ask anyone anything, read “Safe contact when family may be involved”.',
      ]),
      'usual-signs': part('Why the usual signs may be absent', [
        'Much of the list is about time away: missing episodes, hotel keys, travel, where a child was found. A child who is sold at home may never be missing.',
        'These children are reported missing less often, so NCMEC knows little about how many there are.',
      ]),
      'normal-outside': part('A home that looks ordinary', [
        'The family, and the child too, may work hard to seem normal. School, manners and a tidy home rule nothing out.',
      ]),
      'what-a-child-risks': part('What a child risks by telling', [
        'If no one believes them, the person who harms them will know that they told.',
        'Survivors speak of two fears: that nobody will believe them, and not knowing who will take care of them.',
      ]),
      'look-instead': part('What to look at instead', [
        'Drugs: in one study, relatives often traded a child for illegal drugs. Note drug use or debt in the home.',
        'More than one adult: family cases in Kentucky involved more abusers than others did.',
        'Younger children, and rural homes: both were more common in those cases.',
        'An adult who gives the family rides, groceries or child care and has an unexplained tie to the child.',
        'A suicide attempt, at any time in the child’s life.',
        'Who calls it in: relatives, neighbors and unnamed callers reported these cases more than professionals did. Take such calls seriously.',
      ]),
      'no-list': part('What is not known', [
        'No tested list of signs for family cases was found. The studies are small or from one state. Use them to stay alert, not to conclude.',
      ]),
      'kentucky-2022': {
        lines: [
          'Kentucky, 2013 to 2017, 698 children named in Kentucky trafficking reports: most were said to be trafficked by a family member, and many were at home when the report came. Family cases were substantiated less often.',
        ],
      },
      'sprang-cole-2018': {
        lines: [
          'A 2018 study of 31 children in one clinical sample, all trafficked by family: more than half had attempted suicide. Boys and girls had similar difficulties.',
        ],
      },
    },
  },
  'words-and-emojis': {
    summary: 'Quote them, never conclude from them.',
    blocks: {
      words: part('Words', [
        'Some words have a second meaning in trafficking. Most are also everyday words, or come from songs and games. Whether they mean anything depends on what the child is talking about.',
      ]),
      'some-words': part('Words on the federal list', [
        '“The life” or “the game”: being sold, and the people around it.',
        '“Trick” or “john”: a buyer. “Date”: meeting one.',
        '“Daddy”: a trafficker who has the child call him that.',
        '“Bottom”: someone made to watch over the others.',
        '“Track” or “stroll”: a street where people are sold.',
      ]),
      emojis: part('Emojis', [
        'Nearly every emoji list goes back to one study of online ads for adults, in 2017. It was about ads, not about how children write.',
        'The readings contradict each other. One report gives a crown one meaning and the next gives it another.',
      ]),
      care: part('What to do', [
        'Write the exact words, who used them, and about what.',
        'Do not explain to a child what a word “really” means.',
        'Never act on an emoji alone.',
      ]),
    },
  },
};
