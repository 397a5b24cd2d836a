/** The ten indicators of the guide, in its order; their words are in `lib/text`. None is ever counted or weighed. */
import { cite, to } from './citing';
import { readOn, type SourceId } from './sources';
import type { Citation, GuideLink, Indicator, IndicatorId } from './types';

/** The ids in the guide's order. */
export const indicatorIds = ['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8', 'I9', 'I10'] as const;

const always: readonly GuideLink[] = [to.topic('reading-indicators'), to.pathway('trafficking')];

function indicator(id: IndicatorId, related: readonly GuideLink[], from: readonly Citation<SourceId>[]): Indicator {
  return {
    id,
    sources: [cite('guide', `Indicators, item ${id.slice(1)}`), ...from],
    checked: readOn,
    related: [...related, ...always],
  };
}

const stateLists = [cite('nebraska-indicators'), cite('florida-card')];

/** The indicators with their sources and links. */
export const indicators: readonly Indicator[] = [
  indicator(
    'I1',
    [to.pathway('missing'), to.pathway('returned'), to.topic('when-a-child-comes-back')],
    [cite('latzman-2019'), cite('ncmec-trafficking', 'risk factors'), cite('missouri-missing', '4.9.1')],
  ),
  indicator('I2', [to.topic('talking-with-a-child')], stateLists),
  indicator('I3', [to.pathway('returned')], [cite('htst-2024'), cite('cmfc-recovered')]),
  indicator('I4', [to.topic('sexual-images'), to.topic('talking-with-a-child')], stateLists),
  indicator(
    'I5',
    [to.topic('family-trafficking'), to.topic('when-a-child-defends-someone')],
    [...stateLists, cite('elite-course')],
  ),
  indicator('I6', [to.topic('talking-with-a-child')], [cite('elite-course')]),
  indicator('I7', [to.pathway('returned')], [cite('practice-notes', 'list from youth.gov'), cite('elite-course')]),
  indicator('I8', [to.topic('sexual-images'), to.contact('cybertipline')], stateLists),
  indicator('I9', [to.topic('words-and-emojis')], [cite('acf-terms'), cite('elite-course'), cite('emoji-2017')]),
  indicator('I10', [to.pathway('returned'), to.topic('family-trafficking')], []),
];
