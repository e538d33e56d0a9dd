import type { LegVolatilities, VolatilityView } from "../../engine/condor/leg-volatility";
import { marketKinds } from "../../engine/number-kinds/market";
import type { SmileKnot } from "../../engine/options/smile/smile";
import { CellError, type RawCell } from "../cells";
import { type Argument, type Others, one, type Rows, type Summary, type Supply } from "./argument";
import { quantity } from "./quantity";
import { numberRows } from "./table";

/** Volatility of single options: one value a cell, or a smile of (strike, vol) rows. */
export function optionVolatility(
  described: Summary = { summary: "Volatility; a table of (strike, vol) rows is a smile" },
): Argument<number | readonly SmileKnot[]> {
  const each = quantity(marketKinds.volatility, described);
  return {
    ...each,
    supply: (rows, name, others) =>
      rows !== null && isSmileTable(rows) ? one(smileOf(rows, name)) : each.supply(rows, name, others),
  };
}

/** Volatility of a condor: flat, one a row, one a leg (1 x 4, or n x 4 beside n condors), or a smile. */
export function condorVolatility(
  described: Summary = {
    summary: "Volatility: one value, one per leg (four cells), or a smile of (strike, vol) rows",
  },
): Argument<VolatilityView> {
  const each = quantity(marketKinds.volatility, described);
  return {
    ...each,
    supply(rows, name, others): Supply<VolatilityView> {
      if (rows === null) return each.supply(rows, name, others);
      if (isSmileTable(rows)) return one(smileOf(rows, name));
      const height = rows.length;
      const columns = rows[0]?.length ?? 0;
      if (columns === 4) return perLeg(rows, name, others, (row) => rows[row] ?? []);
      if (columns === 1 && height === 4 && isOneColumnOfStrikes(others("strikes"))) {
        return perLeg([rows.map((row) => row[0])], name, others, () => rows.map((row) => row[0]));
      }
      return each.supply(rows, name, others);
    },
  };

  function perLeg(
    rows: Rows,
    name: string,
    others: Others,
    cellsOf: (row: number) => readonly RawCell[],
  ): Supply<VolatilityView> {
    const values = rows.map((_, row): LegVolatilities | CellError => {
      // Each row is read on its own, so that a bad leg spoils its own condor only.
      const legs = each.supply([cellsOf(row)], name, others).values;
      const bad = legs.find((leg) => leg instanceof CellError);
      if (bad instanceof CellError)
        return rows.length === 1
          ? bad
          : new CellError(bad.code, bad.message.replace(", column", `, row ${row + 1} column`));
      const [longPut, shortPut, shortCall, longCall] = legs as [number, number, number, number];
      return { longPut, shortPut, shortCall, longCall };
    });
    return { rows: rows.length, columns: 1, values };
  }
}

/** Four strikes set out in one column are a single condor, so four vols in a column are its legs. */
function isOneColumnOfStrikes(strikes: Rows | null): boolean {
  return (
    strikes !== null && strikes.length === 4 && strikes[0]?.length === 1 && typeof strikes[0][0] === "number"
  );
}

/** Two or more rows and columns whose first column is no volatility: (strike, vol, ...) rows. */
function isSmileTable(rows: Rows): boolean {
  const body = withoutHeader(rows);
  return (
    body.length >= 2 &&
    (body[0]?.length ?? 0) >= 2 &&
    body.every((row) => typeof row[0] !== "number" || row[0] > marketKinds.volatility.max || row[0] === 0)
  );
}

function withoutHeader(rows: Rows): Rows {
  return typeof rows[0]?.[0] === "string" && typeof rows[0]?.[1] === "string" ? rows.slice(1) : rows;
}

const knotWords = {
  unit: "decimal per year",
  rule: "a smile: rows of (strike, vol) with distinct strikes above 0",
};
const knot = {
  columns: [marketKinds.level, marketKinds.volatility],
  value: "volatility",
  twice: "this strike stands twice",
};

function smileOf(rows: Rows, name: string): readonly SmileKnot[] | CellError {
  const found = numberRows(rows, name, knotWords, knot);
  if (found instanceof CellError) return found;
  const knots = found.map(([strike, volatility]) => ({ strike, volatility }) as SmileKnot);
  return knots.sort((a, b) => a.strike - b.strike);
}
