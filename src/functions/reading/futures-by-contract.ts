import type { CurvePoint } from "../../engine/hedge/futures-curve";
import { EARLIEST_DATE } from "../../engine/hedge/futures-curve";
import { type AsOf, type DayOfCurve, type NoCurve, pointOf, rowsOfDay } from "./curve-when";
import { dayReaders } from "./day-reader";
import { futureOfSymbol } from "./future-symbol";
import { headingsIn, isHeading, placesOf } from "./heading-row";
import { numberReader } from "./number-reader";
import type { Rows } from "./rows";
import { tableKinds } from "./table-kinds";

const MOST_ROWS_ABOVE = 60;

/** A contract of a settlement file. */
interface Contract extends DayOfCurve {
  readonly expiry: number;
  readonly future: number;
}

/**
 * A curve from files with a row a contract: by the symbol or the month of the contract where no column tells its expiry,
 * of one day where a column tells days; contracts on other things than VIX are passed over. Nothing where the headings
 * name no contracts.
 */
export function futuresByContract(
  rows: Rows,
  asOf: AsOf,
  notes: string[],
): readonly CurvePoint[] | NoCurve | undefined {
  const headings = rows
    .slice(0, MOST_ROWS_ABOVE)
    .map((cells, row) => (isHeading(cells) ? headingsIn(cells, row, tableKinds.curve.takes) : undefined))
    .find((found) => found !== undefined && namesContracts(found));
  if (headings === undefined) return undefined;
  if (headings.twice !== undefined) return { why: `${headings.twice}` };
  const [whenAt = -1, futureAt = -1, nameAt = -1, symbolAt = -1, productAt = -1, dayAt = -1] = placesOf(
    headings,
    ["when", "future", "contractName", "symbol", "underlying", "day"],
  );
  const from = headings.row + 1;
  // A name may be a date: "Contract" over days of expiry.
  const namedAt = whenAt >= 0 ? -1 : nameAt >= 0 ? nameAt : symbolAt;
  const readers = dayReaders(rows, from, [whenAt, dayAt, namedAt]);
  const contradiction = readers.find((each) => each.contradiction !== undefined)?.contradiction;
  if (contradiction !== undefined) return { why: contradiction };
  notes.push(...readers.flatMap((each) => each.assumed));
  const [expiryOf, dayOf, namedDayOf] = readers.map((each) => each.read);
  const numberOf = numberReader(rows, from, [futureAt]);
  const contracts: Contract[] = [];
  for (let row = from; row < rows.length; row++) {
    const cells = rows[row] ?? [];
    const future = numberOf(cells[futureAt]);
    const names = [nameAt, symbolAt].flatMap((at) =>
      typeof cells[at] === "string" ? [cells[at] as string] : [],
    );
    const symbols = names.map((name) => futureOfSymbol(name) ?? monthOf(name));
    const product = typeof cells[productAt] === "string" ? (cells[productAt] as string).trim() : "VX";
    const isOther =
      !/^(?:VX|VIX)/i.test(product) ||
      names.some((name) => /^[A-Z/]+[A-Z0-9/]*$/.test(name) && !/^\/?(?:VX|VI)/.test(name));
    const expiry =
      expiryOf?.(cells) ?? symbols.find((each) => each !== undefined)?.expiry ?? namedDayOf?.(cells);
    if (isOther || typeof future !== "number" || future === 0 || expiry === undefined) continue;
    contracts.push({ row, day: dayOf?.(cells), expiry, future });
  }
  const meant = rowsOfDay(contracts, asOf);
  if ("why" in meant) return meant;
  const twice = meant.find((one, at) =>
    meant.some((other, before) => before < at && other.expiry === one.expiry),
  );
  if (twice !== undefined && meant.some((one) => one.expiry === twice.expiry && one.future !== twice.future))
    return {
      why: `row ${twice.row + 1}: this expiry stands twice${dayAt < 0 ? "" : " on that day"}`,
    };
  const day = meant[0]?.day ?? asOf;
  const points = new Map(
    meant.map(({ expiry, future }) => [
      expiry,
      expiry <= EARLIEST_DATE || day === undefined
        ? { when: expiry, future }
        : pointOf(expiry, future, day, asOf),
    ]),
  );
  return points.size > 0 ? [...points.values()] : { why: "no row holds a future and its expiry" };
}

/** Rows of contracts have a symbol, a name or a day beside the future; rows of (days, future) have not. */
function namesContracts(headings: ReturnType<typeof headingsIn>): boolean {
  const [when = -1, future = -1, name = -1, symbol = -1, , day = -1] = placesOf(headings, [
    "when",
    "future",
    "contractName",
    "symbol",
    "underlying",
    "day",
  ]);
  return future >= 0 && (name >= 0 || symbol >= 0 || (when >= 0 && day >= 0));
}

/** "H (Mar 2026)", as the exchange names contracts in its files; "Mar 2026" and "March '26" as sites do. */
function monthOf(text: string) {
  const parts = /^(?:[FGHJKMNQUVXZ]\s*\()?([a-z]{3})[a-z]*\.?[ '-]+(\d{4}|\d\d)\)?$/i.exec(text.trim());
  return parts === null ? undefined : futureOfSymbol(`VX ${parts[1]} ${parts[2]}`);
}
