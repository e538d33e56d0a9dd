import { structuresOf } from "../../engine/positions/condors";
import { groupedBy } from "../../engine/positions/grouped";
import { cashOf, type Fill, keyOf, type Lot, partOf, rowsOf } from "../../engine/positions/lot";
import { merged } from "../../engine/positions/merged";
import type { ClosedLot } from "../../engine/positions/netting";
import { type Structure, sumOf } from "../../engine/positions/structure";
import { creditOf, historyOf } from "../../engine/positions/verticals";
import { PER_POINT, UNTOLD, withoutDust } from "../reading/positions/money";
import type { HeldRow } from "./held-row";

/** Legs that stood together, with what ended each. */
interface Ended {
  readonly unit: Structure;
  readonly pairs: readonly ClosedLot[];
  readonly sides: readonly Lot[];
  readonly close: number;
  readonly day: number | undefined;
  readonly exit: string;
  readonly isUntold: boolean;
}

/**
 * What was opened and closed again: each condor that was sold in a row that RISK.JOURNAL takes, whatever else there was
 * of its expiry in one row below.
 */
export function closedRows(closed: readonly ClosedLot[]): readonly HeldRow[] {
  return pools(closed, ({ opened: { root, expiry } }) => `${root} ${expiry}`).flatMap((lots) => {
    // What ended together stood together, before ends of other days are looked at.
    const first = pools(lots, ({ closed: { order } }) => order).map(apart);
    const last = apart(first.flatMap(({ rest }) => rest.flatMap(({ pairs }) => pairs)));
    const condors = inOneTrade([...first, last].flatMap((each) => each.condors));
    return [...condors.map(ofCondor), ...(last.rest.length === 0 ? [] : [ofRest(last.rest)])];
  });
}

function pools(
  lots: readonly ClosedLot[],
  keyOf: (lot: ClosedLot) => string,
): readonly (readonly ClosedLot[])[] {
  return [...groupedBy(lots, keyOf)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pool]) => pool);
}

/** Condors that were sold, and whatever else the legs are. */
function apart(lots: readonly ClosedLot[]): {
  readonly condors: readonly Ended[];
  readonly rest: readonly Ended[];
} {
  const found = structuresOf(lots.map(({ opened }) => opened)).map((unit) => endedOf(unit, lots));
  const isTrade = ({ unit }: Ended) => unit.kind === "condor" && withoutDust(creditOf(unit)) > 0;
  return { condors: found.filter(isTrade), rest: found.filter((each) => !isTrade(each)) };
}

/** Closings of one contract are one at their mean price: which of them ended which condor nobody can tell. */
function endedOf(unit: Structure, lots: readonly ClosedLot[]): Ended {
  const pairs = unit.legs.map((leg): ClosedLot => {
    const own = lots.filter(
      ({ opened }) => keyOf(opened) === keyOf(leg) && Math.sign(opened.quantity) === Math.sign(leg.quantity),
    );
    const [end] = merged(own.map((each) => ({ ...each.closed, order: "" }))) as [Fill];
    const days = own.flatMap(({ closed: { opened } }) => opened ?? []);
    const exits = own.flatMap(({ ended }) => (ended ?? "closed").split(", "));
    return {
      opened: leg,
      closed: {
        ...partOf(end, -leg.quantity),
        opened: days.length === 0 ? undefined : Math.max(...days),
        isUntold: own.some(({ closed }) => closed.isUntold),
      },
      ended: [...new Set(exits)].sort().join(", "),
    };
  });
  const ends = pairs.map(({ closed }) => closed);
  const days = ends.flatMap(({ opened }) => opened ?? []);
  return {
    unit,
    pairs,
    sides: [...unit.legs, ...ends],
    close: -creditOf({ legs: ends, contracts: unit.contracts }),
    day: days.length === 0 ? undefined : Math.max(...days),
    exit: [...new Set(pairs.flatMap(({ ended = "" }) => ended.split(", ")))].sort().join(", "),
    isUntold: pairs.some(({ closed }) => closed.isUntold),
  };
}

/** The same condor from one day to one day is one trade, in however many fills: its parts win and lose together. */
function inOneTrade(condors: readonly Ended[]): readonly Ended[] {
  const same = groupedBy(condors, ({ unit, day = 0 }) =>
    [...unit.legs.map(keyOf), Math.floor(historyOf(unit).opened ?? 0), Math.floor(day)].join(" "),
  );
  return [...same.values()].map((parts) => {
    const units = parts.map(({ unit }) => unit);
    const legs = merged(units.flatMap((unit) => unit.legs.map((leg) => ({ ...leg, order: "" }))));
    return endedOf(
      { kind: "condor", contracts: sumOf(units), legs },
      parts.flatMap(({ pairs }) => pairs),
    );
  });
}

/** Of what ended by itself and was paid for in no row no cash is known; an order's is, though not that of each leg. */
const moneyOf = (sides: readonly (Lot & Partial<Fill>)[]) => ({
  fees: withoutDust(sides.reduce((sum, { fees }) => sum + fees, 0)),
  cash: sides.some(({ isUntold, ended }) => isUntold && ended !== undefined)
    ? undefined
    : withoutDust(sides.reduce((sum, lot) => sum + cashOf(lot, PER_POINT), 0)),
  rows: rowsOf(sides),
});

function ofCondor({ unit, sides, close, day, exit, isUntold }: Ended): HeldRow {
  const { root, expiry } = unit.legs[0] as Lot;
  const name = ({ quantity, type }: Lot) => `${quantity > 0 ? "long" : "short"} ${type}`;
  return {
    kind: "closed condor",
    root,
    expiry,
    strikes: Object.fromEntries(unit.legs.map((leg) => [name(leg), leg.strike])),
    contracts: unit.contracts,
    credit: withoutDust(creditOf(unit)),
    opened: historyOf(unit).opened,
    ...moneyOf(sides),
    note: isUntold ? `${exit}: ${UNTOLD}` : "",
    end: { close: isUntold ? undefined : withoutDust(close), day, exit },
  };
}

function ofRest(rest: readonly Ended[]): HeldRow {
  const sides = rest.flatMap((each) => each.sides);
  const isUntold = rest.some((each) => each.isUntold);
  const [{ root, expiry }] = sides as [Lot];
  const strikes = [...new Set(sides.map(({ strike }) => strike))].sort((a, b) => a - b);
  const exits = [...new Set(rest.flatMap(({ exit }) => exit.split(", ")))].sort();
  return {
    kind: "closed",
    root,
    expiry,
    strikes: {},
    contracts: sides.reduce((sum, { quantity }) => sum + Math.abs(quantity), 0) / 2,
    opened: historyOf({ legs: sides }).opened,
    ...moneyOf(sides),
    note: `${exits.join(", ")}: legs at ${strikes.join("/")}${isUntold ? `; ${UNTOLD}` : ""}`,
  };
}
