import { USD_PER_POINT } from "../../engine/quantities";
import type { ResultCell } from "../../functions/cells";
import { words } from "../../host/words";
import * as write from "../format";
import type { Ceilings } from "./ceiling";
import { creditOwner } from "./credit-words";
import type { Entries } from "./entries";
import type { FieldName } from "./fields";
import type { Gate } from "./gates";
import type { PaneState } from "./pane-state";
import type { Results } from "./results";
import { shownText } from "./shown-text";

/** The sections of the pane, in reading order. */
const sectionNames = ["market", "condor", "hedge", "size", "gates"] as const;
export type SectionName = (typeof sectionNames)[number];

/** The dot stays with what precedes it when the line breaks. */
const DOT = "\u00a0· ";

/** "1 condor", "7005/7015/7260/7270", "credit 1.16", "worst -$898 all in", "hedge tier 2": the weightiest first. */
export function planParts({ results, entries }: Pick<PaneState, "results" | "entries">): readonly string[] {
  const owner = creditOwner(entries);
  const { report, size, gate, strikes } = results;
  const onHold = gate.value === 0;
  const contracts = onHold ? 0 : (size.value?.number("contracts") ?? null);
  const credit = report.value?.number("credit") ?? null;
  const worst = report.value?.number("max loss") ?? null;
  // No condor fits, or the gate holds: the numbers are then those of a single one, and say so.
  const shown = contracts === null ? null : Math.max(contracts, 1);
  const each = contracts === 0 ? words`one ` : "";
  const condors =
    contracts === null ? "" : contracts === 0 ? words`No condor fits` : write.plural(contracts, "condor");
  return [
    onHold ? words`Hold: 0 condors` : condors,
    credit === null ? "" : words`${each}credit ${write.points(credit)}${owner === null ? "" : ` (${owner})`}`,
    worst === null || shown === null ? "" : words`${each}worst ${write.usd(-worst * shown * USD_PER_POINT)}`,
    strikes.value === null ? "" : strikes.value.join("/"),
    hedgePart(entries, results),
  ].filter(Boolean);
}

/** What is held, not what is called for: "hedge 4 / 4 / off at tier 2". */
function hedgePart(entries: Entries, results: Results): string {
  const { tier, hedge } = results;
  if (tier.value === null || hedge.value === null) return "";
  if (entries.cell("hedged") !== true) return words`no hedge`;
  return words`hedge ${layersLine(results)} at tier ${tier.value}`;
}

/** "Hedge beside 1 condor: 30 days 0 of 0.4 called for, 110 days off; cost $0" */
export function hedgeWords({ hedge: { value } }: Pick<Results, "hedge">): string {
  if (value === null) return "";
  const layers = value.layers.map(({ days, active, contracts, target }) =>
    active
      ? words`${days} days ${write.count(contracts)} of ${write.tenths(target)} called for`
      : words`${days} days off`,
  );
  return words`Hedge beside ${write.plural(value.condors, "condor")}: ${layers.join(", ")}; cost ${write.usd(value.cost)}`;
}

/** The answer to the founding question, from the ceiling's own verdict. */
export const QUESTION = words`May I scale from 1\u00a0% to 2\u00a0%?`;

export function answerLine({ ceilings }: Results): string {
  return ceilings.value === null ? "" : `${QUESTION} ${ceilings.value.answer}`;
}

/** The odds, in words; what binds and what would move it stands at the head of the pane. */
export function ceilingOdds({ oddsAtOne, oddsAtTwo }: Ceilings): string {
  const odds =
    oddsAtOne === null || oddsAtTwo === null
      ? ""
      : words`Odds of the drawdown limit within a year: ${write.odds(oddsAtOne)} at 1\u00a0%, ${write.odds(oddsAtTwo)} at 2\u00a0%.`;
  return `${odds} ${words`House rules without a tested edge; a mark shows the fraction asked for.`}`.trim();
}

/** The gates in one line: how many stand open, in part or shut, and how many of these nobody has told. */
export function gatesLine({ results: { gates } }: Pick<PaneState, "results">): string {
  const on = gates.value?.gates.filter(({ open }) => open !== null) ?? [];
  if (on.length === 0) return "";
  const count = (is: (open: number) => boolean) => on.filter(({ open }) => is(open ?? 0)).length;
  const [partly, shut] = [count((open) => open > 0 && open < 1), count((open) => open === 0)];
  const unknown = on.filter(({ open, value }) => open === 0 && value === NOT_GIVEN).length;
  const isHalf = on.every(({ open }) => open === 0 || open === 0.5 || open === 1);
  return [
    words`${count((open) => open === 1)} open`,
    partly === 0 ? "" : isHalf ? words`${partly} half` : words`${partly} partly`,
    shut === 0 ? "" : unknown === 0 ? words`${shut} shut` : words`${shut} shut (${unknown} not given)`,
  ]
    .filter(Boolean)
    .join(", ");
}

/** What stands in place of a reading that is missing. */
const NOT_GIVEN = "not given";

/** The layers that are on, as contracts. */
function layersLine({ hedge }: Results): string {
  return hedge.value === null
    ? ""
    : hedge.value.layers
        .map(({ active, contracts }) => (active ? write.count(contracts) : words`off`))
        .join(" / ");
}

const gateSizes = [
  words`VIX gate: hold`,
  words`VIX gate: conservative only`,
  words`VIX gate: up to balanced`,
  words`VIX gate: open`,
];

export function gateWords(gate: number): string {
  return gateSizes[gate] ?? words`VIX gate: tier ${gate}`;
}

/** A section folded to one line. */
export function sectionLine(section: SectionName, { entries, draft, results }: PaneState): string {
  const typed = (name: FieldName) => write.inSentence(shownText(entries, name));
  const strikes =
    (results.strikes.fresh ? results.strikes.value : null)?.map(write.level).join("/").replaceAll(",", "") ??
    "";
  switch (section) {
    case "market":
      return [`SPX ${typed("spot")}`, `VIX ${typed("vix")}`, words`vol ${typed("vol")}`, typed("days")].join(
        DOT,
      );
    case "condor": {
      const owner = creditOwner(entries);
      const credit = owner === null ? "" : words`credit ${typed("credit")} (${owner})`;
      const found =
        draft.chain === undefined ? words`by credit ${typed("target")}` : words`by ${typed("aim")} in quotes`;
      const how = draft.by === "own" ? [words`own strikes`] : [found, words`${typed("width")} wide`];
      return [...how, strikes, credit].filter(Boolean).join(DOT);
    }
    case "hedge": {
      const tier = results.tier.value;
      return [
        typed("layers"),
        tier === null
          ? ""
          : words`tier ${tier} called for, ${entries.cell("hedged") === true ? words`held ${layersLine(results)}` : words`no hedge`}`,
        words`${typed("rules")} rules`,
      ]
        .filter(Boolean)
        .join(DOT);
    }
    case "size":
      return [
        `$${typed("equity").replace(/^\$/, "")}`,
        words`risk ${typed("riskFraction")}`,
        words`costs ${typed("costs")}`,
      ].join(DOT);
    case "gates":
      return gatesLine({ results });
  }
}

/** A worksheet answer as text: TRUE and FALSE as yes and no. */
export function cellWords(cell: ResultCell | undefined): string {
  if (cell === undefined) return "";
  if (typeof cell === "boolean") return cell ? words`yes` : words`no`;
  if (typeof cell === "number") return write.asTyped(cell);
  return write.inSentence(typeof cell === "string" ? cell : cell.message);
}

/** The odds in one line, the expectation first. */
export function oddsLine({ report }: Results): string {
  const value = (label: string) => report.value?.number(label) ?? null;
  const [ev, wins, needed] = [
    value("EV at pricing vol"),
    value("effective win rate"),
    value("break-even win rate"),
  ];
  return [
    ev === null ? "" : words`EV at pricing vol ${write.signedPoints(ev)}`,
    wins === null || needed === null
      ? ""
      : words`wins ${write.percent(wins)}, needs ${write.percent(needed)}`,
  ]
    .filter(Boolean)
    .join(DOT);
}

const flags = new Set(["high ROE", "leverage trap", "breadth constructive"]);

/** What a gate reads: it holds yes as 1 and no as 0. */
export function gateReading({ name, value }: Gate): string {
  if (typeof value !== "number") return cellWords(value);
  if (flags.has(name)) return value === 1 ? words`yes` : words`no`;
  if (name === "EV over hurdle") return write.signedPercent(value);
  return name === "hedge cover" ? write.percent(value, 0) : cellWords(value);
}

/** Where a gate stands open, in the words of what it reads. */
export function gateOpening({ name, openAt }: Gate): string {
  const told = cellWords(openAt);
  if (told === "exactly 0") return flags.has(name) ? words`no` : words`none`;
  return told === "exactly 1" && flags.has(name) ? words`yes` : told;
}
