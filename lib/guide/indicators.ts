/** The ten indicators of the guide, in its order; their words are in `lib/text`. None is ever counted or weighed. */
import { cite, to } from './citing.ts';
import { readOn } from './read-on.ts';
import type { SourceId } from './sources.ts';
import type { Citation, GuideLink, Indicator, IndicatorId } from './types.ts';

const always: readonly GuideLink[] = [to.topic('reading-indicators'), to.pathway('trafficking')];

function sourced(id: IndicatorId, related: readonly GuideLink[], from: readonly Citation<SourceId>[]): Indicator {
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
  sourced(
    'I1',
    [to.pathway('missing'), to.pathway('returned'), to.topic('when-a-child-comes-back')],
    [cite('latzman-2019'), cite('ncmec-trafficking', 'risk factors'), cite('missouri-missing', '4.9.1')],
  ),
  sourced('I2', [to.topic('talking-with-a-child')], stateLists),
  sourced('I3', [to.pathway('returned')], [cite('htst-2024'), cite('cmfc-recovered')]),
  sourced('I4', [to.topic('sexual-images'), to.topic('talking-with-a-child')], stateLists),
  sourced(
    'I5',
    [to.topic('family-trafficking'), to.topic('when-a-child-defends-someone')],
    [...stateLists, cite('elite-course')],
  ),
  sourced('I6', [to.topic('talking-with-a-child')], [cite('elite-course')]),
  sourced('I7', [to.pathway('returned')], [cite('practice-notes', 'list from youth.gov'), cite('elite-course')]),
  sourced('I8', [to.topic('sexual-images'), to.contact('cybertipline')], stateLists),
  sourced('I9', [to.topic('words-and-emojis')], [cite('acf-terms'), cite('elite-course'), cite('emoji-2017')]),
  sourced('I10', [to.pathway('returned'), to.topic('family-trafficking')], []),
];

/** The indicator with this id, if there is one. */
export const findIndicator = (id: string): Indicator | undefined => indicators.find((item) => item.id === id);
