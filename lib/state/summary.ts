import { findPathway } from '../guide/index.ts';
import type { EntryOf, QuotedPage } from '../ledger/entry.ts';
import type { ChildSheet, NoteHistory } from '../ledger/worksheet.ts';
import { localDate, writeDate, writeMoment } from '../text/dates.ts';
import { indicatorNames, pathwayText } from '../text/guide.ts';
import { t } from '../text/summary.ts';

export const summarySections = ['observations', 'steps', 'notes'] as const;
export type SummarySection = (typeof summarySections)[number];

export interface SummaryChoice {
  reference: string;
  child: ChildSheet;
  /** First and last calendar date, `YYYY-MM-DD`; empty for no bound. */
  from: string;
  until: string;
  sections: readonly SummarySection[];
}

/** What goes into the case system: facts, quotes, when and by whom; and which entries they came from. */
export interface Summary {
  text: string;
  entries: string[];
}

interface Item {
  /** Calendar date by which the range takes it in or leaves it out. */
  on: string;
  entries: string[];
  lines: string[];
}

/** The summary of what was recorded of one child. No advice and no finding; empty text when nothing falls in the range. */
export function summarize({ reference, child, from, until, sections }: SummaryChoice): Summary {
  const parts = sections
    .map((section) => ({ section, items: itemsOf[section](child).filter((item) => isWithin(item.on, from, until)) }))
    .filter(({ items }) => items.length > 0);
  if (parts.length === 0) return { text: '', entries: [] };
  const lines = [
    t('summary.text.title', { case: reference, child: child.label }),
    ...rangeLine(from, until),
    ...parts.flatMap(({ section, items }) => [
      '',
      t(`summary.section.${section}`).toUpperCase(),
      ...items.flatMap((item) => item.lines),
    ]),
    '',
    t('summary.text.no-finding'),
  ];
  return { text: lines.join('\n'), entries: parts.flatMap(({ items }) => items.flatMap((item) => item.entries)) };
}

const itemsOf: Record<SummarySection, (child: ChildSheet) => Item[]> = {
  observations: (child) =>
    [...child.observations.values()].flat().map((entry) => ({
      on: entry.body.on,
      entries: [entry.id],
      lines: observationLines(entry),
    })),
  steps: (child) =>
    child.runs.flatMap((run) =>
      [...run.steps.values()].flat().map((entry) => ({
        on: localDate(entry.body.done?.instant ?? entry.at.instant),
        entries: [entry.id],
        lines: stepLines(entry, run.start.body.pathway),
      })),
    ),
  notes: (child) =>
    child.notes.map((history) => ({
      on: localDate(history.note.at.instant),
      entries: [history.note.id, ...history.amendments.map(({ id }) => id)],
      lines: noteLines(history),
    })),
};

function observationLines({ body, at, by }: EntryOf<'observation'>): string[] {
  const name = (indicatorNames as Record<string, string>)[body.indicator] ?? body.indicator;
  const about = [
    body.source && t('summary.text.source', { source: body.source }),
    body.page && pageLine(body.page),
    body.relative && t('summary.text.relative'),
    t('summary.text.recorded', { when: writeMoment(at), by }),
  ];
  const quote = body.evidence ? indented(t('summary.text.quote', { quote: body.evidence })) : [];
  return [
    `- ${writeDate(body.on)}: ${name}: ${t(`state.${body.state}`)}`,
    ...quote,
    `  (${about.filter(Boolean).join('; ')})`,
  ];
}

function stepLines({ body, at, by }: EntryOf<'step'>, pathwayId: string): string[] {
  const pathway = findPathway(pathwayId);
  const steps = pathway ? pathwayText[pathway.id].steps : {};
  const done = body.done
    ? body.channel
      ? t('reporting.done-at', { when: writeMoment(body.done), channel: t(`channel.${body.channel}`) })
      : t('reporting.done-at.plain', { when: writeMoment(body.done) })
    : t('reporting.undone', { when: writeMoment(at) });
  const about = [
    body.person && t('reporting.with', { person: body.person }),
    body.reference && t('reporting.reference', { reference: body.reference }),
    body.relative && t('summary.text.relative'),
    t('summary.text.recorded', { when: writeMoment(at), by }),
  ];
  return [`- ${steps[body.step]?.title ?? body.step}: ${done}`, `  (${about.filter(Boolean).join('; ')})`];
}

function noteLines({ note, amendments }: NoteHistory): string[] {
  const latest = amendments.at(-1);
  const amended = latest ? `; ${t('summary.text.amended', { when: writeMoment(latest.at), by: latest.by })}` : '';
  const relative = note.body.relative ? `; ${t('summary.text.relative')}` : '';
  const page = note.body.page ? `; ${pageLine(note.body.page)}` : '';
  const head = `- ${t('by', { when: writeMoment(note.at), by: note.by })}${amended}${relative}${page}`;
  return [head, ...indented((latest ?? note).body.text)];
}

function indented(text: string): string[] {
  return text.split('\n').map((line) => `  ${line}`);
}

/** Where a quote stood. Its address stays here: it is of no use to who reads the summary, and may name the child. */
function pageLine({ title, taken }: QuotedPage): string {
  const when = writeMoment(taken);
  return title.trim() ? t('summary.text.page', { title, when }) : t('summary.text.page.untitled', { when });
}

/** Which dates were asked for; nothing when all were. */
function rangeLine(from: string, until: string): string[] {
  if (from && until) return [t('summary.text.range', { from: writeDate(from), until: writeDate(until) })];
  if (from) return [t('summary.text.range.from', { from: writeDate(from) })];
  return until ? [t('summary.text.range.until', { until: writeDate(until) })] : [];
}

function isWithin(on: string, from: string, until: string): boolean {
  return (!from || on >= from) && (!until || on <= until);
}
