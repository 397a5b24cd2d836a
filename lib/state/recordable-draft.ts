import type { DraftOrigin } from '../storage/draft-store.ts';

/** Where a draft belongs. It stays there whatever the page or the sidebar shows next. */
export interface DraftPlace extends DraftOrigin {
  caseKey: CryptoKey;
}

/** What recording needs of a draft: its row goes in the transaction that records it. */
export interface RecordableDraft {
  readonly id: string;
  /** The revision of its row that this window knows. */
  readonly revision: number;
  readonly place: DraftPlace;
  settle(): Promise<void>;
  /** Whether everything typed is sealed. */
  readonly isSealed: boolean;
  /** Something stands in it that is not recorded. */
  readonly holdsText: boolean;
  flush(): Promise<void>;
  recorded(): void;
  notRecorded(): Promise<void>;
}
