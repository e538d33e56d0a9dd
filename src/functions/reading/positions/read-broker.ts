import { DomainError } from "../../../engine/errors";
import type { Fill } from "../../../engine/positions/lot";
import { isBlank } from "../../cells";
import { withFieldsApart } from "../chain/text";
import { numberOfCell } from "../numbers";
import type { Rows } from "../rows";
import { optionOfSymbol } from "../symbols";
import { alike } from "./alike";
import type { BrokerBook } from "./broker-book";
import { withOneAmount } from "./one-amount";
import { readCash } from "./read-cash";
import { readSection, type SectionRead } from "./section-reader";
import { type Section, sectionsOf } from "./sections";
import { settledAlike } from "./settled-alike";
import { withCash } from "./with-cash";
import { withHistory } from "./with-history";

/** A broker's rows: trades or positions, or why they are neither. */
export function readBroker(given: Rows): BrokerBook | NoBook {
  const apart = withOneAmount(withFieldsApart(given));
  const rows = withHeadingsWhereNone(apart);
  try {
    const found = readRows(rows);
    if ("why" in found) return found;
    const { fills, notes } = settledAlike(found.fills.map(endedInTime));
    const book = { ...found, fills, notes: [...found.notes, ...notes] };
    return rows === apart ? book : oneRowUp(book);
  } catch (error) {
    if (error instanceof DomainError) return { why: error.message, contradicts: true };
    throw error;
  }
}

/** An end that is booked on a later day was at the expiry. */
function endedInTime(fill: Fill): Fill {
  const { ended, opened = 0, expiry } = fill;
  return ended !== undefined && Math.floor(opened) > expiry ? { ...fill, opened: expiry } : fill;
}

interface NoBook {
  readonly why: string;
  /** A broker's rows whose numbers or dates contradict each other. */
  readonly contradicts?: boolean;
}

/** The headings that were put above take no row of the user's. */
function oneRowUp({ fills, others, notes }: BrokerBook): BrokerBook {
  return {
    fills: fills.map((fill) => ({ ...fill, rows: fill.rows.map((row) => row - 1) })),
    others: others.map((other) => ({ ...other, row: other.row - 1 })),
    notes,
  };
}

function readRows(rows: Rows): BrokerBook | NoBook {
  const sections = sectionsOf(rows);
  const of = (kind: Section["kind"]) => sections.filter((section) => section.kind === kind);
  if (sections.length === 0) return { why: "no row names a symbol, or strike and expiry, beside a quantity" };
  const read = (kind: "positions" | "trades") =>
    together(of(kind).map((section) => readSection(rows, section)));
  const [held, traded, moved] = [
    read("positions"),
    read("trades"),
    joined(of("cash").map((each) => readCash(rows, each))),
  ];
  const past = traded.fills.length === 0 ? joined([traded, moved]) : withCash(traded, moved);
  return held.fills.length === 0 ? joined([held, past]) : withHistory(held, past);
}

/** The sections of one kind, rows that stand twice told. */
function together(reads: readonly SectionRead[]): SectionRead {
  const found = joined(reads);
  return { ...found, notes: [...found.notes, ...alike(found.fills)] };
}

function joined(reads: readonly SectionRead[]): SectionRead {
  return {
    fills: reads.flatMap(({ fills }) => fills),
    others: reads.flatMap(({ others }) => others),
    notes: reads.flatMap(({ notes }) => notes),
    isOfCost: reads.some(({ isOfCost }) => isOfCost),
  };
}

/** Rows of an option's symbol, a quantity and a price, without headings, get them. */
function withHeadingsWhereNone(rows: Rows): Rows {
  const first = rows.find((cells) => cells.some((cell) => !isBlank(cell)));
  const at = first?.findIndex((cell) => typeof cell === "string" && optionOfSymbol(cell) !== undefined) ?? -1;
  if (first === undefined || at < 0 || rows.indexOf(first) > 0) return rows;
  const numbers = first.flatMap((cell, column) =>
    column !== at && typeof numberOfCell(cell, ".") === "number" && !isBlank(cell) ? [column] : [],
  );
  const [quantity, price] = numbers;
  if (quantity === undefined || price === undefined) return rows;
  const words = new Map([
    [at, "symbol"],
    [quantity, "quantity"],
    [price, "trade price"],
  ]);
  return [first.map((_, column) => words.get(column) ?? ""), ...rows];
}
