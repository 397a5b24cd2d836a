import { request } from '@playwright/test';
import type { RequestTracker } from './server';

/** A made-up case file. Riverbend County and everyone in it are fictional. */
export interface CaseFile {
  readonly subject: string;
  /** The first contact note, plain text. */
  readonly opening: string;
  /** Later contact notes, oldest first. */
  readonly notes: readonly string[];
}

/** What the tests' tickets say: ordinary contact notes, one of them about two siblings. */
export const caseFiles: readonly CaseFile[] = [
  {
    subject: 'RB-2041 M. contact notes',
    opening:
      'Monthly visit at the foster home. M. (15) met me at the door and asked whether the school transfer had come through.\n\n' +
      'She has a second phone that the foster parent had not seen before. M. said a friend lent it to her. ' +
      'She was tired and said she had been up late.',
    notes: [
      'Phone call from the school counselor: M. missed Thursday and Friday. On Monday she was back and said she had been with friends.',
      'Foster parent reports that M. was not home from Friday 6 pm until Sunday noon. ' +
        'M. says an older friend drove her to the lake. She has new shoes and did not want to say where they came from.',
    ],
  },
  {
    subject: 'RB-2057 J. and T. sibling visits',
    opening:
      'Sibling visit at the family center. J. (12) and T. (9) played cards and talked about the summer camp.\n\n' +
      'T. asked when they could live together again. J. was quiet for most of the hour.',
    notes: ['J. told the driver on the way home that she wants to change the visiting day because of soccer practice.'],
  },
  {
    subject: 'RB-2063 K. placement change',
    opening:
      'K. (16) moved to the group home on Birch Lane today. Belongings: two bags and a guitar.\n\n' +
      'K. has the number of the office and of his attorney. Next visit is planned for Tuesday.',
    notes: [
      'Group home staff: K. settled in, went to school both days, and asked about a part-time job at the hardware store.',
    ],
  },
];

/**
 * Files the cases as tickets with comments over Request Tracker's REST 2 interface.
 *
 * @returns the ticket numbers, in the order of the case files.
 * @throws if Request Tracker refuses one; the message holds its answer.
 */
export async function fileTickets(
  tracker: RequestTracker,
  cases: readonly CaseFile[] = caseFiles,
): Promise<readonly number[]> {
  const credentials = Buffer.from(`${tracker.user}:${tracker.password}`).toString('base64');
  const rest = await request.newContext({ extraHTTPHeaders: { Authorization: `Basic ${credentials}` } });
  const post = async (path: string, data: Record<string, string>): Promise<unknown> => {
    const answer = await rest.post(`${tracker.url}/REST/2.0/${path}`, { data });
    if (!answer.ok()) throw new Error(`POST ${path}: ${answer.status()} ${await answer.text()}`);
    return answer.json();
  };
  try {
    const ids: number[] = [];
    for (const { subject, opening, notes } of cases) {
      const text = { ContentType: 'text/plain' };
      const made = await post('ticket', { Queue: 'General', Subject: subject, Content: opening, ...text });
      const id = Number((made as { id?: string }).id);
      if (!Number.isInteger(id)) throw new Error(`no ticket number in ${JSON.stringify(made)}`);
      for (const note of notes) await post(`ticket/${id}/comment`, { Content: note, ...text });
      ids.push(id);
    }
    return ids;
  } finally {
    await rest.dispose();
  }
}
