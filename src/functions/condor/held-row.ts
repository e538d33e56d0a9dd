/** A row of the answer: the columns of CONDOR.BOOK, then what kind it is, its history and where it comes from. */
export interface HeldRow {
  readonly kind: string;
  readonly expiry?: number;
  readonly root?: string;
  readonly strikes: Readonly<Partial<Record<"long put" | "short put" | "short call" | "long call", number>>>;
  readonly contracts?: number;
  readonly credit?: number;
  readonly opened?: number | undefined;
  readonly fees: number;
  /** Dollars in, or out below 0; nothing where the rows say none. */
  readonly cash?: number | undefined;
  readonly rows: readonly number[];
  readonly note: string;
  /** How a closed condor ended: points paid for it where rows tell them, day, and by what; RISK.JOURNAL reads them. */
  readonly end?: {
    readonly close: number | undefined;
    readonly day: number | undefined;
    readonly exit: string;
  };
}
