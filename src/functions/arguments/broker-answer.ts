import { DomainError } from "../../engine/errors";
import type { Usd } from "../../engine/quantities";
import { rowsInWords, toCents } from "../reading/positions/money";

/** What a row of an answer about a broker's rows has, whatever else it holds. */
interface BrokerRow {
  readonly fees: Usd;
  readonly cash?: Usd | undefined;
  readonly kind: string;
  readonly rows: readonly number[];
  readonly note: string;
}

/** Rows of one kind of option, and what is to be said of the others. */
export interface BrokerAnswer<R extends BrokerRow> {
  readonly rows: readonly R[];
  readonly notes: readonly string[];
}

/** Dollars of all rows; without a value where one of them could not be read. */
const sumOf = <K extends "fees" | "cash">({ rows }: BrokerAnswer<BrokerRow>, key: K): Usd | DomainError =>
  unreadIn(rows.filter(({ cash }) => key === "fees" || cash === undefined)) ??
  toCents(rows.reduce((sum, row) => sum + (row[key] ?? 0), 0));
export const feesOf = (answer: BrokerAnswer<BrokerRow>) => sumOf(answer, "fees");
export const cashOf = (answer: BrokerAnswer<BrokerRow>) => sumOf(answer, "cash");

const UNREAD = "unread";

/** Which row could not be read: a number over the others would be wrong. */
export function unreadIn(rows: readonly BrokerRow[]): DomainError | undefined {
  const [row, ...more] = rows.filter(({ kind }) => kind === UNREAD);
  return (
    row &&
    new DomainError(
      "no-solution",
      `rows, ${saidOf(row)}${more.length > 0 ? `, and ${more.length} more like it` : ""}: not in the total`,
    )
  );
}

const saidOf = ({ rows, note }: BrokerRow) => `row ${rows[0]}: ${note}`;

/** The rows found; none is told, with the function that reads what else there is. */
export function brokerAnswer<R extends BrokerRow>(
  rows: readonly R[],
  notes: readonly string[],
  wanted: string,
  elsewhere: number,
  what: string,
  reads: string,
): BrokerAnswer<R> {
  if (rows.length === 0)
    throw new DomainError("not-enough-data", `rows: hold ${wanted}${elsewhere > 0 ? `; ${reads}` : ""}`);
  return { rows, notes: [...(elsewhere > 0 ? [`${rowsInWords(elsewhere)} of ${what}`] : []), ...notes] };
}

/** What is picked of either answer. */
export const brokerOutputs = {
  cash: { unit: "US dollars", summary: "Received less paid over all rows, fees apart", of: cashOf },
  fees: { unit: "US dollars", summary: "Fees of all rows", of: feesOf },
  notes: {
    unit: "text",
    summary: "What is to be said of the rows",
    of: ({ notes }: BrokerAnswer<BrokerRow>) => notes.join("; ") || "none",
  },
};
