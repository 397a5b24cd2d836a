import { language } from './index.ts';

/** A moment as it stands in the record: when, and in which zone it was recorded. */
interface Recorded {
  instant: number;
  zone: string;
}

/** Formats made so far. Making one takes longer than a save, and each list needs the same few. */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = JSON.stringify(options);
  let made = formats.get(name);
  if (!made) {
    made = new Intl.DateTimeFormat(language, options);
    formats.set(name, made);
  }
  return made;
}

/** The zone, or UTC where this browser does not know it (an entry may come from a newer one). */
function knownZone(zone: string): string {
  try {
    format({ timeZone: zone });
    return zone;
  } catch (error) {
    if (error instanceof RangeError) return 'UTC';
    throw error;
  }
}

/** `Nov 12, 2026, 9:52 AM`, in the zone in which it was recorded. */
export function writeMoment({ instant, zone }: Recorded): string {
  return format({ dateStyle: 'medium', timeStyle: 'short', timeZone: knownZone(zone) }).format(instant);
}

/** `Nov 12, 2026` for a calendar date `YYYY-MM-DD`. */
export function writeDate(date: string): string {
  return format({ dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${date}T00:00Z`));
}

/** The calendar date `YYYY-MM-DD` of an instant where the person is. */
export function localDate(instant: number): string {
  const at = new Date(instant);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** What a `datetime-local` field holds for an instant. */
export function localDateTime(instant: number): string {
  const at = new Date(instant);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${localDate(instant)}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** Nine o'clock of the day after, where the person is. */
export function tomorrowMorning(now: number): number {
  const at = new Date(now);
  return new Date(at.getFullYear(), at.getMonth(), at.getDate() + 1, 9).getTime();
}

/** The instant of a `datetime-local` field, or null when it holds none. */
export function instantOf(typed: string): number | null {
  const instant = new Date(typed).getTime();
  return typed === '' || Number.isNaN(instant) ? null : instant;
}
