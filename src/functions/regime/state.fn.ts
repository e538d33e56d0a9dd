import { DomainError } from "../../engine/errors";
import { type ReadingName, readingKinds, readingNames } from "../../engine/regime/readings";
import { derivedReadings } from "../../engine/regime/state";
import { sources } from "../../engine/sources";
import { marketHistory } from "../arguments/history";
import { omittable } from "../arguments/quantity";
import { readingCell, readings } from "../arguments/readings";
import { CellError } from "../cells";
import { defineFunction } from "../define";
import { type Computed, type Described, outputsBy, type Rows } from "../outputs";
import { readingMeanings } from "./reading-meanings";

const described = Object.fromEntries(
  readingNames.map((name) => [name, { unit: readingKinds[name].unit, summary: readingMeanings[name] }]),
) as Readonly<Record<ReadingName, Described>>;

export const regimeState = defineFunction({
  id: "REGIME.STATE",
  summary: "Your readings, checked and completed with those that follow from them: what RISK.SCALE reads.",
  arguments: {
    table: readings({ summary: "Rows of (label, value); labels as listed under the answers" }),
    history: omittable(
      marketHistory({ summary: "Closes of SPX and VIX on the same sessions, oldest first" }),
      { otherwise: "nothing is derived from a history" },
    ),
  },
  formula:
    "ROE = net income / equity; ROA = net income / assets; leverage = assets / equity; high ROE: above its median, or 15 % or more; leverage trap: above 1.1 x its median; market cap change over 63 days; slope = M2 / M1 - 1; VRP = VIX / 100 / HV - 1; EDR from VIX9D and HV; from the history: SPX, VIX, VIX 5DMA, HV over 20, RSI over 14, MACD 12/26/9, correlation of daily log changes over 60 with a warning above -0.6",
  limits:
    'A given reading is never overruled by a derived one. A bad value or an unknown label is an error in its own row. Leave out the row, or write "n/a", for what you do not know. A bare 0 may be a blank cell and counts as missing: write "none" for 0, FALSE for no. Readings that are missing are for RISK.SCALE to count as closed gates.',
  source: `${sources.method}: the readings of its gates; its premise of a correlation of -0.85`,
  standing: "house rule",
  examples: [
    {
      given: {
        table: [
          ["VIX", 17.95],
          ["net income", 60],
          ["equity", 300],
          ["ROE median", 0.15],
          ["SPX/VIX correlation", -0.5],
        ],
      },
      gives: [
        ["VIX", 17.95],
        ["net income", 60],
        ["equity", 300],
        ["ROE median", 0.15],
        ["SPX/VIX correlation", -0.5],
        ["correlation warning", true],
        ["ROE", 0.2],
        ["high ROE", true],
      ],
      digits: 12,
      from: "by hand: 60 / 300 is above the median of 0.15; -0.5 is above -0.6",
    },
  ],
  compute: ({ table, history }) => {
    const refused = table.rows.filter(({ value }) => value instanceof CellError).map(({ label }) => label);
    const derived = derivedReadings(table.values, history, new Set(refused));
    const rows: Computed[][] = [
      ...table.rows.map(({ label, value }) => [
        label,
        value instanceof CellError ? errorOf(value) : readingCell(label as ReadingName, value),
      ]),
      ...derived.map(({ name, value }) => [name, cellOf(name, value)]),
    ];
    if (rows.length === 0)
      throw new DomainError(
        "argument",
        "table (label and value): must be rows of (label, value), got no reading",
      );
    return rows;
  },
  outputs: outputsBy(described, readingOf),
  table: {
    summary: "(label, value) rows: the given readings in their order, then the derived ones",
    rows: (rows) => rows,
  },
});

function cellOf(name: ReadingName, value: number | DomainError): Computed {
  return value instanceof DomainError ? value : readingCell(name, value);
}

function errorOf({ code, message }: CellError): DomainError {
  return new DomainError(code === "#N/A" ? "not-enough-data" : "argument", message);
}

/** A reading among the rows; where a label stands twice, the first counts. */
function readingOf(rows: Rows, name: ReadingName): Computed {
  const row = rows.find(([label]) => label === name);
  return (
    row?.[1] ??
    new DomainError("not-enough-data", `${name}: is not given, and nothing given to derive it from`)
  );
}
