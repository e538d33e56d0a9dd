/**
 * What a figure is measured in says how it must grow: in an index of twice the points every figure in points doubles,
 * in a position three times as large every dollar trebles, and no odds move. Formulas that mix units fall out.
 */

import { catalogue } from "../../src/functions/catalogue";
import type { RawArgument, RawCell } from "../../src/functions/cells";
import type { Definition } from "../../src/functions/define";
import { callBy } from "../support/call";
import { cellsOf } from "../support/cells";

type Given = Record<string, RawArgument>;

/** How a figure grows, as a power of the points of the index; what is not named stays. */
const POINTS: Readonly<Record<string, number>> = {
  "index points": 1,
  "points of the future": 1,
  "US dollars": 1,
  "US dollars a year": 1,
  "points per vol point": 1,
  "points per day": 1,
  "points per 1 %": 1,
  "vega per vol point": 1,
  "delta per point": -1,
};

/** Figures that grow with the number of contracts; what is not named stays, but for greeks of all of them. */
const SIZE = new Set([
  "contracts",
  "condors",
  "US dollars",
  "US dollars a year",
  "US dollars per vol point",
  "US dollars per VIX point",
]);
const GREEKS =
  /^(?:points per (?:point|vol point|day|1 %)|delta per (?:point|vol point|day)|vega per vol point)$/;

/** A cell, a text of strikes or contracts, or a range, times a factor; of a table the named columns alone. */
function times(factor: number, cells: RawArgument, columns?: readonly number[]): RawArgument {
  if (Array.isArray(cells))
    return (cells as readonly (readonly RawCell[])[]).map((row) =>
      row.map((cell, at) =>
        columns === undefined || columns.includes(at) ? (times(factor, cell) as RawCell) : cell,
      ),
    );
  const cell = cells as RawCell;
  if (typeof cell === "number") return cell * factor;
  return typeof cell === "string" && /^[\d.]+(?:\/[\d.]+)+$/.test(cell)
    ? cell
        .split("/")
        .map((each) => Number(each) * factor)
        .join("/")
    : cell;
}

interface Case {
  readonly id: string;
  readonly nth: number;
  readonly definition: Definition;
  readonly small: Given;
  readonly large: Given;
}

/** Each example, with defaults in points or dollars written out, beside the same with those units multiplied. */
function casesOf(
  definition: Definition,
  grows: (unit: string) => boolean,
  factor: number,
  more: Readonly<Record<string, Given>>,
  columns: Readonly<Record<string, readonly number[]>> = {},
): Case[] {
  const described = Object.entries(definition.arguments);
  return definition.examples.map(({ given }, nth) => {
    const { return: _, ...typed } = { ...given, ...more[definition.id] } as Given;
    const stoodIn = described.flatMap(([name, { unit, standIn }]) =>
      grows(unit) && !(name in typed) && typeof standIn === "number" && standIn !== 0
        ? [[name, standIn]]
        : [],
    );
    const small: Given = { ...typed, ...Object.fromEntries(stoodIn) };
    const large = Object.fromEntries(
      Object.entries(small).map(([name, cells]) => {
        const scaled = grows(definition.arguments[name]?.unit ?? "") || name in columns;
        return [name, scaled ? times(factor, cells, columns[name]) : cells];
      }),
    );
    return { id: definition.id, nth, definition, small, large };
  });
}

/** Every figure of a case that is a number, before and after. */
function figures({ definition, small, large }: Case) {
  const outputs = definition.returns.outputs ?? { "": definition.returns };
  return Object.entries(outputs).flatMap(([label, { unit }]) => {
    const pick = label === "" ? {} : { return: label };
    const after = cellsOf(callBy(definition, { ...large, ...pick }));
    return cellsOf(callBy(definition, { ...small, ...pick })).flatMap((before, at) =>
      typeof before === "number" && unit !== "" ? [{ label, unit, before, after: after[at] }] : [],
    );
  });
}

/** Costs that stand in without being said grow too; a credit is met within points that do not, a delta to a strike. */
const INSTEAD: Readonly<Record<string, Given>> = {
  "CONDOR.EXIT": { closing: 0.2 },
  "CONDOR.STRIKES": { by: "delta", target: 0.16 },
};
/** Tables of which some columns are points; a column of days or contracts is none. */
const IN_POINTS = { positions: [1, 2, 3, 4, 6], settlements: [1], holdings: [] };

const inPoints = catalogue
  .filter(({ id, arguments: described }) => {
    const units = Object.values(described).map(({ unit }) => unit);
    return /^(?:CONDOR|OPTION|RISK|VALUE)\./.test(id) && units.includes("index points");
  })
  .flatMap((each) => casesOf(each, (unit) => (POINTS[unit] ?? 0) === 1, 2, INSTEAD, IN_POINTS))
  // Half a second each.
  .filter(({ id, nth }) => id !== "CONDOR.EXIT" || nth === 0);

test("most functions of condors, options and risk are in points", () => {
  expect(new Set(inPoints.map(({ id }) => id)).size).toBeGreaterThan(25);
});

test.each(inPoints)("$id, example $nth, means the same in an index of twice the points", (each) => {
  for (const { label, unit, before, after } of figures(each)) {
    const expected = before * 2 ** (POINTS[unit] ?? 0);
    expect([label, typeof after]).toEqual([label, "number"]);
    expect(Math.abs((after as number) - expected)).toBeLessThanOrEqual(
      1e-9 * Math.max(1, Math.abs(expected)),
    );
  }
});

/** What is bought with whole contracts, or split over orders, does not grow evenly. */
const ROUNDED = new Set(["ALVH.ROLL", "ALVH.SOLVE", "CONDOR.FILLS"]);

const bySize = catalogue
  .filter(({ id, arguments: described }) => {
    const units = Object.values(described).map(({ unit }) => unit);
    return !ROUNDED.has(id) && (units.includes("contracts") || units.includes("condors"));
  })
  .flatMap((each) => casesOf(each, (unit) => SIZE.has(unit), 3, {}))
  // Less than one contract of a layer is none.
  .filter(({ id, nth }) => id !== "ALVH.LADDER" || nth !== 2);

test("positions have a size in many functions", () => {
  expect(new Set(bySize.map(({ id }) => id)).size).toBeGreaterThanOrEqual(10);
});

test.each(bySize)("$id, example $nth, is three times as much for three times the contracts", (each) => {
  for (const { label, unit, before, after } of figures(each)) {
    const grows = SIZE.has(unit) || GREEKS.test(unit) || (label === "P/L" && each.id === "CONDOR.BOOK");
    const expected = before * (grows ? 3 : 1);
    expect([label, typeof after]).toEqual([label, "number"]);
    expect(Math.abs((after as number) - expected)).toBeLessThanOrEqual(
      1e-9 * Math.max(1, Math.abs(expected)),
    );
  }
});
