import * as write from "../format";
import type { Results } from "../plan/results";

export interface ComparedRow {
  readonly label: string;
  readonly here: string;
  readonly there: string;
}

type Read = (results: Results) => string | null;

const number =
  (read: (results: Results) => number | null | undefined, shown: (value: number) => string): Read =>
  (results) => {
    const found = read(results);
    return found === null || found === undefined ? null : shown(found);
  };

const report = (label: string, shown: (value: number) => string): Read =>
  number(({ report: { value } }) => value?.number(label), shown);

/** What two plans are compared by, the losses first. */
const rows: readonly (readonly [label: string, read: Read])[] = [
  ["Worst loss of one, points", report("max loss", write.points)],
  ["Condors", number(({ size }) => size.value?.number("contracts"), write.count)],
  ["At risk", number(({ size }) => size.value?.number("at risk"), write.usd)],
  ["Condors at 2\u00a0%", number(({ sizeAtTwo }) => sizeAtTwo.value?.number("contracts"), write.count)],
  ["Strikes", ({ strikes }) => strikes.value?.join("/") ?? null],
  ["Credit", report("credit", write.points)],
  ["EV, pricing vol", report("EV", write.signedPoints)],
  ["EV, your vol", report("EV at realised vol", write.signedPoints)],
  ["Win rate, effective", report("effective win rate", (value) => write.percent(value))],
  ["Win rate, break-even", report("break-even win rate", (value) => write.percent(value))],
  ["Touch of either short", report("P(touch either)", (value) => write.percent(value))],
  ["Hedge tier", number(({ tier }) => tier.value, write.count)],
  [
    "Hedge contracts",
    ({ hedge }) =>
      hedge.value?.layers.map(({ active, contracts }) => (active ? contracts : "off")).join("/") ?? null,
  ],
  ["Hedge cost now", number(({ hedge }) => hedge.value?.cost, write.usd)],
  [
    "Ceiling",
    number(
      ({ ceilings }) => ceilings.value?.fraction,
      (value) => write.percent(value, 2),
    ),
  ],
  ["Ceiling binds", ({ ceilings }) => ceilings.value?.binding ?? null],
];

const NOTHING = "none";

export function comparedRows(here: Results, there: Results): readonly ComparedRow[] {
  return rows.map(([label, read]) => ({
    label,
    here: read(here) ?? NOTHING,
    there: read(there) ?? NOTHING,
  }));
}
