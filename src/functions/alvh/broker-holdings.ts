import { isoDate } from "../../engine/calendar/iso-date";
import { settlementOfLastTrade } from "../../engine/calendar/vix-listing";
import { cashOf, type Fill, type Lot, rowsOf } from "../../engine/positions/lot";
import { merged } from "../../engine/positions/merged";
import { type ClosedLot, netted } from "../../engine/positions/netting";
import { creditOf, historyOf, verticalsOf } from "../../engine/positions/verticals";
import { type BrokerBook, othersOf, perPointOf } from "../reading/positions/broker-book";
import { UNTOLD, withoutDust } from "../reading/positions/money";

/** A row of the answer: the columns of ALVH.BOOK, then what kind it is, its history and where it comes from. */
export interface HoldingFound {
  readonly kind: "holding" | "orphan" | "closed" | "unread";
  readonly instrument: string;
  readonly expiry?: number;
  readonly strike?: number;
  readonly shortStrike?: number;
  readonly contracts?: number;
  readonly paid?: number;
  readonly opened?: number | undefined;
  readonly fees: number;
  readonly cash?: number | undefined;
  readonly rows: readonly number[];
  readonly note: string;
}

/** ALVH.BOOK counts futures by $100 a point. */
const BOOK_PER_POINT = 100;

/** What a broker holds of VIX: options, their spreads and futures as holdings, the rest named. */
export function foundHoldings(book: BrokerBook): readonly HoldingFound[] {
  const { open, closed, orphans } = netted(book.fills.filter(({ root }) => /^VX|^VIX/.test(root)));
  const lots = merged(open);
  const expiries = [...new Set(lots.map(({ expiry }) => expiry))].sort((a, b) => a - b);
  return [
    ...expiries.flatMap((expiry) => ofExpiry(lots.filter((lot) => lot.expiry === expiry))),
    ...orphans.map(
      (fill): HoldingFound => ({ ...ofLot(fill), kind: "orphan", note: "closes what the rows never open" }),
    ),
    ...closed.map(ofClosed).sort((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0)),
    ...othersOf("VIX", book).flatMap(({ kind, row, words, cash }): readonly HoldingFound[] =>
      kind === "unread" ? [{ kind, instrument: "", fees: 0, cash, rows: [row], note: words }] : [],
    ),
  ];
}

function ofExpiry(lots: readonly Lot[]): readonly HoldingFound[] {
  const futures = lots.filter(({ type }) => type === "future").map(ofLot);
  return [...ofType("call", lots), ...ofType("put", lots), ...futures].sort(
    (a, b) => (a.strike ?? 0) - (b.strike ?? 0) || a.instrument.localeCompare(b.instrument),
  );
}

function ofType(type: "call" | "put", lots: readonly Lot[]): readonly HoldingFound[] {
  // Options of one order are a spread before options of several are.
  const orders = [...new Set(lots.map(({ order }) => order))].sort();
  const first = orders.map((order) =>
    verticalsOf(
      type,
      lots.filter((lot) => lot.order === order),
      false,
    ),
  );
  const rest = verticalsOf(
    type,
    merged(first.flatMap(({ singles }) => singles).map((lot) => ({ ...lot, order: "" }))),
    false,
  );
  const spreads = [...first.flatMap(({ verticals }) => verticals), ...rest.verticals];
  const isBought = ({ long, short }: (typeof spreads)[number]) =>
    type === "call" ? long.strike < short.strike : long.strike > short.strike;
  const apart = spreads.filter((spread) => !isBought(spread)).flatMap(({ legs }) => legs);
  return [
    ...spreads.filter(isBought).map((spread): HoldingFound => {
      const { long, short, contracts, legs } = spread;
      return {
        kind: "holding",
        instrument: `${type} spread`,
        expiry: long.expiry,
        strike: long.strike,
        shortStrike: short.strike,
        contracts,
        paid: withoutDust(-creditOf(spread)),
        ...historyWithCents(legs),
        cash: withoutDust(legs.reduce((sum, leg) => sum + cashOf(leg, perPointOf(leg)), 0)),
        note: lastTradeNote(long.expiry),
      };
    }),
    ...merged([...rest.singles, ...apart]).map(ofLot),
  ];
}

function lastTradeNote(expiry: number): string {
  const settles = settlementOfLastTrade(expiry);
  return settles === expiry ? "" : `its last trading day: it settles on ${isoDate(settles)}`;
}

function historyWithCents(legs: readonly Lot[]) {
  const { fees, ...rest } = historyOf({ legs });
  return { ...rest, fees: withoutDust(fees) };
}

function ofLot(lot: Lot | Fill): HoldingFound {
  const perPoint = perPointOf(lot);
  const units = lot.type === "future" ? perPoint / BOOK_PER_POINT : 1;
  return {
    kind: "holding",
    instrument: lot.type,
    expiry: lot.expiry,
    ...(lot.type !== "future" && { strike: lot.strike }),
    contracts: lot.quantity * units,
    paid: withoutDust(lot.price),
    ...historyWithCents([lot]),
    cash: lot.type === "future" ? 0 : withoutDust(cashOf(lot, perPoint)),
    note: [
      units === 1
        ? ""
        : `${Math.abs(lot.quantity)} of $${perPoint} a point: ALVH.BOOK counts by $${BOOK_PER_POINT}`,
      lastTradeNote(lot.expiry),
    ]
      .filter(Boolean)
      .join("; "),
  };
}

function ofClosed({ opened, closed, ended }: ClosedLot): HoldingFound {
  const sides = [opened, closed];
  const { strike, type, root } = opened;
  return {
    kind: "closed",
    instrument: type,
    expiry: opened.expiry,
    ...(type !== "future" && { strike }),
    contracts: Math.abs(closed.quantity),
    ...historyWithCents(sides),
    cash:
      closed.isUntold && ended !== undefined
        ? undefined
        : withoutDust(sides.reduce((sum, lot) => sum + cashOf(lot, perPointOf(lot)), 0)),
    rows: rowsOf(sides),
    note: `${root} ${ended ?? "closed"}${closed.isUntold ? `: ${UNTOLD}` : ""}`,
  };
}
