import type { ResultCell } from "../../functions/cells";
import * as write from "../format";
import type { Plan } from "./plan";
import type { PlanCells } from "./plan-cells";
import type { Results } from "./results";

/** The sections of the pane, in reading order. */
export const sectionNames = ["market", "condor", "hedge", "size"] as const;
export type SectionName = (typeof sectionNames)[number];

/** The dot stays with what precedes it when the line breaks. */
const DOT = "\u00a0· ";

/** "1 condor · credit 1.16 · worst -$898 all in · hedge tier 2": the plan in one line, costs and hedge cost charged. */
export function planLine(results: Results): string {
  const { report, size, tier } = results;
  const contracts = size.value?.number("contracts") ?? null;
  const credit = report.value?.number("credit") ?? null;
  const worst = report.value?.number("max loss") ?? null;
  // No condor fits: the numbers are then those of a single one, and say so.
  const shown = contracts === null ? null : Math.max(contracts, 1);
  const each = contracts === 0 ? "one " : "";
  return [
    contracts === null ? "" : contracts === 0 ? "No condor fits" : write.plural(contracts, "condor"),
    credit === null ? "" : `${each}credit\u00a0${write.points(credit)}`,
    worst === null || shown === null
      ? ""
      : `${each}worst\u00a0${write.usd(-worst * shown * DOLLARS_PER_POINT)} all\u00a0in`,
    tier.value === null ? "" : `hedge\u00a0tier\u00a0${tier.value}`,
  ]
    .filter(Boolean)
    .join(DOT);
}

/** SPX options, as the sizing function takes them by default. */
export const DOLLARS_PER_POINT = 100;

/** What holds the size back, and what 2 % would change. */
export function limitLine(results: Results, cells: PlanCells["cells"]): string {
  const { size, sizeAtTwo, gate } = results;
  const binding = size.value?.cell("binding");
  const fraction = cells.riskFraction;
  const held =
    typeof binding === "string" && typeof fraction === "number"
      ? binding === "risk budget"
        ? `${write.percent(fraction)} risk budget binds`
        : "allocation cap binds"
      : "";
  const atTwo = sizeAtTwo.value?.number("contracts") ?? null;
  return [
    held,
    atTwo === null ? "" : `at 2 %: ${write.plural(atTwo, "condor")}`,
    gate.value === null ? "" : gateWords(gate.value),
  ]
    .filter(Boolean)
    .join(DOT);
}

const gateSizes = [
  "VIX gate: hold",
  "VIX gate: conservative only",
  "VIX gate: up to balanced",
  "VIX gate: open",
];

export function gateWords(gate: number): string {
  return gateSizes[gate] ?? `VIX gate: tier ${gate}`;
}

/** A section folded to one line. */
export function sectionLine(section: SectionName, plan: Plan, results: Results): string {
  const { typed } = plan;
  const strikes = results.strikes.value?.map(write.level).join("/").replaceAll(",", "") ?? "";
  switch (section) {
    case "market":
      return [`SPX ${typed.spot}`, `VIX ${typed.vix}`, `vol ${typed.vol}`, typed.days].join(DOT);
    case "condor":
      return plan.by === "own"
        ? `own strikes ${strikes}`
        : [`by credit ${typed.target}`, `${typed.width} wide`, strikes].filter(Boolean).join(DOT);
    case "hedge": {
      const tier = results.tier.value;
      return [typed.rules, tier === null ? "" : `tier ${tier}`, `cost ${typed.hedgeCost}`]
        .filter(Boolean)
        .join(DOT);
    }
    case "size":
      return [
        `$${typed.equity.replace(/^\$/, "")}`,
        `risk ${typed.riskFraction}`,
        `costs ${typed.costs}`,
      ].join(DOT);
  }
}

/** A worksheet answer as text: TRUE and FALSE as yes and no. */
export function cellWords(cell: ResultCell | undefined): string {
  if (cell === undefined) return "";
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  if (typeof cell === "number") return write.asTyped(cell);
  return typeof cell === "string" ? cell : cell.message;
}

/** The odds in one line, the expectation first. */
export function oddsLine({ report }: Results): string {
  const value = (label: string) => report.value?.number(label) ?? null;
  const [ev, wins, needed] = [value("EV"), value("effective win rate"), value("break-even win rate")];
  return [
    ev === null ? "" : `EV ${write.signedPoints(ev)}`,
    wins === null || needed === null ? "" : `wins ${write.percent(wins)}, needs ${write.percent(needed)}`,
  ]
    .filter(Boolean)
    .join(DOT);
}
