import { type IsoDate } from '../guide/types.ts';
import {
  type ContactKind,
  type PracticeCase,
  type PracticeContact,
  type RichBlock,
} from '../training/practice-case.ts';

export const caseViews = ['people', 'placements', 'contacts', 'missing', 'new-contact'] as const;
export type CaseView = (typeof caseViews)[number];

/** What the address names: the worklist, or one view of one case. */
export type Place = { case?: never } | { case: string; view: CaseView };

/** A contact while it is being typed. */
export interface ContactDraft {
  title: string;
  date: string;
  kind: ContactKind;
  children: readonly string[];
  text: string;
  narrative: readonly RichBlock[];
}

/** Reads `?case=RB-2041&view=contacts`. A view that does not exist is the first one. */
export function placeIn(search: string): Place {
  const asked = new URLSearchParams(search);
  const ref = asked.get('case');
  if (!ref) return {};
  return { case: ref, view: caseViews.find((view) => view === asked.get('view')) ?? 'people' };
}

/** The address of a place, relative to the page. */
export function addressOf(place: Place): string {
  if (!place.case) return location.pathname;
  return `?${new URLSearchParams({ case: place.case, view: place.view })}`;
}

/** What the practice agency shows. Contacts and drafts live in memory only: a reload brings the cases back as they were. */
export class PracticeAgency {
  place = $state.raw<Place>(placeIn(location.search));
  /** The case whose form was saved last, until another place is shown. */
  savedIn = $state<string>();
  #added = $state.raw<Readonly<Record<string, readonly PracticeContact[]>>>({});
  #drafts = $state.raw<Readonly<Record<string, ContactDraft>>>({});

  /** Shows a place and puts it in the address, so that Back and Reload find it. */
  go(place: Place): void {
    history.pushState(null, '', addressOf(place));
    this.follow();
  }

  /** Shows what the address names now. */
  follow(): void {
    this.savedIn = undefined;
    this.place = placeIn(location.search);
  }

  /** Contacts of a case with those added on this page, newest first; of one day, the last added comes first. */
  contactsOf(shown: PracticeCase): readonly PracticeContact[] {
    return [...this.addedTo(shown.ref), ...shown.contacts].sort((a, b) => b.date.localeCompare(a.date));
  }

  addedTo(ref: string): readonly PracticeContact[] {
    return this.#added[ref] ?? [];
  }

  draftOf(shown: PracticeCase): ContactDraft {
    return this.#drafts[shown.ref] ?? emptyDraft(shown);
  }

  editDraft(shown: PracticeCase, change: Partial<ContactDraft>): void {
    this.#drafts = { ...this.#drafts, [shown.ref]: { ...this.draftOf(shown), ...change } };
  }

  /** Adds the draft to the case's contacts and shows them. */
  saveDraft(shown: PracticeCase, by: string): void {
    const { ref } = shown;
    const draft = this.draftOf(shown);
    const id = `${ref}-added-${this.addedTo(ref).length + 1}`;
    const contact: PracticeContact = { ...draft, id, date: draft.date as IsoDate, by };
    this.#added = { ...this.#added, [ref]: [contact, ...this.addedTo(ref)] };
    this.dropDraft(ref);
    this.go({ case: ref, view: 'contacts' });
    this.savedIn = ref;
  }

  dropDraft(ref: string): void {
    this.#drafts = Object.fromEntries(Object.entries(this.#drafts).filter(([of]) => of !== ref));
  }
}

/** With one child there is nothing to choose. */
function emptyDraft({ children }: PracticeCase): ContactDraft {
  return {
    title: '',
    date: new Intl.DateTimeFormat('sv-SE').format(Date.now()),
    kind: 'home-visit',
    children: children.length === 1 ? children.map((child) => child.id) : [],
    text: '',
    narrative: [],
  };
}
