/** Guidance on what trafficking is, whom it reaches, and how to read what is seen. */
import { block, cite, figure, to } from './citing.ts';
import type { Topic } from './types.ts';

/** The topics of the group "understand". */
export const understandTopics = [
  {
    id: 'what-it-is',
    group: 'understand',
    blocks: [
      block('meaning', 'text', cite('guide', 'What is child sex trafficking'), cite('usc-22-7102', '(4), (11), (12)')),
      block('who', 'bullets', cite('guide', 'What is child sex trafficking'), cite('ncmec-trafficking')),
      block(
        'buyer-alone',
        'text',
        cite('guide', 'What is child sex trafficking'),
        cite('usc-18-1591'),
        cite('pl-114-22', 'sections 108 and 109'),
      ),
      block('every-child', 'text', cite('westcoast'), cite('oig-screening')),
    ],
    related: [to.topic('family-trafficking'), to.topic('reading-indicators'), to.pathway('trafficking')],
  },
  {
    id: 'children-in-care',
    group: 'understand',
    blocks: [
      block('why', 'text', cite('guide', 'Child sex trafficking and children in care')),
      block('your-part', 'text', cite('guide', 'Child sex trafficking and children in care')),
      block('about-figures', 'text', cite('ncmec-2022'), cite('latzman-2019')),
      figure(
        'ncmec-2022',
        { year: '2022', denominator: 'more than 25,000 children who had run away' },
        cite('guide', 'closing figure'),
        cite('ncmec-2022'),
      ),
      figure(
        'ncmec-2019-care',
        { year: '2019', denominator: 'children reported to NCMEC who ran from the care of social services' },
        cite('cmfc-cst'),
      ),
      figure(
        'florida-2019',
        { year: '2011 to 2017', denominator: '7,039 Florida youth who ran from foster care' },
        cite('latzman-2019'),
      ),
    ],
    related: [to.indicator('I1'), to.topic('when-a-child-comes-back'), to.topic('missing-two-reports')],
  },
  {
    id: 'reading-indicators',
    group: 'understand',
    blocks: [
      block('clues', 'text', cite('ncmec-trafficking'), cite('florida-card')),
      block('none-seen', 'text', cite('guide', 'Indicators'), cite('guide', 'Familial trafficking')),
      block('not-the-child', 'text', cite('guide', 'Indicators')),
      block('fair', 'bullets', cite('indicators-review'), cite('westcoast'), cite('htst-2024')),
      block('write', 'do', cite('florida-card'), cite('kids-first', 'document exact statements')),
    ],
    related: [to.topic('what-it-is'), to.topic('family-trafficking'), to.topic('about-sidelight')],
  },
  {
    id: 'family-trafficking',
    group: 'understand',
    familial: true,
    blocks: [
      block('first', 'text', cite('guide', 'Familial trafficking'), cite('ncmec-trafficking', 'familial')),
      block('usual-signs', 'text', cite('guide', 'Familial trafficking'), cite('middleton-2020')),
      block('normal-outside', 'text', cite('guide', 'Familial trafficking')),
      block('what-a-child-risks', 'text', cite('guide', 'Familial trafficking')),
      block(
        'look-instead',
        'bullets',
        cite('sprang-cole-2018'),
        cite('edwards-2022'),
        cite('middleton-2020'),
        cite('kentucky-trafficking'),
      ),
      block('no-list', 'text', cite('sprang-cole-2018'), cite('edwards-2022')),
      figure(
        'kentucky-2022',
        { year: '2013 to 2017', denominator: '698 children named in Kentucky trafficking reports' },
        cite('edwards-2022'),
        cite('middleton-2020'),
      ),
      figure(
        'sprang-cole-2018',
        { year: '2018', denominator: '31 children in one clinical sample' },
        cite('sprang-cole-2018'),
      ),
    ],
    related: [to.topic('family-safe-contact'), to.pathway('familial'), to.indicator('I5')],
  },
  {
    id: 'words-and-emojis',
    group: 'understand',
    blocks: [
      block('words', 'text', cite('guide', 'Indicators, item 9'), cite('acf-terms')),
      block('some-words', 'bullets', cite('acf-terms')),
      block('emojis', 'text', cite('emoji-2017')),
      block('care', 'do', cite('acf-terms'), cite('kids-first', 'document exact statements')),
    ],
    related: [to.indicator('I9'), to.indicator('I8')],
  },
] as const satisfies readonly Topic[];
