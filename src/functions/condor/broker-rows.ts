import { isoDate } from "../../engine/calendar/iso-date";
import { structuresOf } from "../../engine/positions/condors";
import { cashOf, type Fill, type Lot } from "../../engine/positions/lot";
import { netted } from "../../engine/positions/netting";
import type { Structure } from "../../engine/positions/structure";
import { creditOf, historyOf } from "../../engine/positions/verticals";
import { type BrokerBook, othersOf } from "../reading/positions/broker-book";
import { PER_POINT, withoutDust } from "../reading/positions/money";
import { closedRows } from "./closed-rows";
import type { HeldRow } from "./held-row";

/** What a broker holds of SPX, each of its rows in one row of the answer, linked to it. */
export function heldRows(book: BrokerBook, asOf: number | undefined): readonly HeldRow[] {
  const ours = book.fills.filter(
    ({ root, opened }) =>
      /^SPX/.test(root) && (asOf === undefined || opened === undefined || isBy(asOf, opened)),
  );
  const { open, closed, orphans } = netted(ours);
  return [
    ...structuresOf(open).map((one) => ofStructure(one, open, asOf)),
    ...orphans.map(ofOrphan),
    ...closedRows(closed),
    ...othersOf("SPX", book).map(({ row, kind, words, cash, fees = 0 }) => ({
      kind,
      strikes: {},
      ...(kind === "fee" ? { fees: -(cash ?? 0) } : { fees, cash }),
      rows: [row],
      note: words,
    })),
  ];
}

/** A date without a time is the whole of that day. */
const isBy = (asOf: number, when: number) => (Number.isInteger(asOf) ? Math.floor(when) : when) <= asOf;

const legName = ({ type, quantity }: Lot) =>
  `${quantity > 0 ? "long" : "short"} ${type}` as keyof HeldRow["strikes"];

function ofStructure(one: Structure, open: readonly Lot[], asOf: number | undefined): HeldRow {
  const { kind, legs, contracts, missing } = one;
  const [{ root, expiry }] = legs as [Lot, ...Lot[]];
  const { opened, fees, rows } = historyOf(one);
  const isMixed = kind !== "condor" && open.some((lot) => lot.expiry === expiry && lot.root !== root);
  const credit = withoutDust(creditOf(one));
  const notes = [
    kind === "condor" ? oddCredit(credit, legs) : "",
    missing === undefined ? "" : `a condor without its ${missing}`,
    isMixed ? "SPX and SPXW of one date settle apart: no condor of both" : "",
    asOf !== undefined && expiry < Math.floor(asOf)
      ? `past its expiry ${isoDate(expiry)}: CONDOR.BOOK takes its settlement`
      : "",
  ];
  return {
    kind: kind === "single" ? legName(legs[0] as Lot) : kind,
    root,
    expiry,
    strikes: Object.fromEntries(legs.map((leg) => [legName(leg), leg.strike])),
    contracts,
    credit,
    opened,
    fees: withoutDust(fees),
    cash: withoutDust(legs.reduce((sum, leg) => sum + cashOf(leg, PER_POINT), 0)),
    rows,
    note: notes.filter(Boolean).join("; "),
  };
}

/** A condor sold for nothing, or for more than it can cost: a row of it was changed, or its price is another one's. */
function oddCredit(credit: number, legs: readonly Lot[]): string {
  const [a = 0, b = 0, c = 0, d = 0] = legs.map(({ strike }) => strike).sort((x, y) => x - y);
  const wing = Math.max(b - a, d - c);
  return credit > 0 && credit < wing
    ? ""
    : `its credit does not lie between 0 and its wing, ${wing}: look at its rows`;
}

function ofOrphan(fill: Fill): HeldRow {
  const { root, expiry, opened, fees, rows, quantity, strike, type, ended, price } = fill;
  return {
    kind: "orphan",
    root,
    expiry,
    // What it closes was held the other way round.
    strikes: { [legName({ ...fill, quantity: -quantity })]: strike },
    contracts: Math.abs(quantity),
    credit: withoutDust(-Math.sign(quantity) * price),
    opened,
    fees: withoutDust(fees),
    cash: withoutDust(cashOf(fill, PER_POINT)),
    rows,
    note: `${ended ?? "closes"} a ${type} that the rows never open`,
  };
}
