import { USD_PER_POINT } from "../../engine/quantities";
import { words } from "../../host/words";
import * as write from "../format";
import type { PaneState } from "../plan/pane-state";
import { questions } from "../plan/questions";
import { breachOf, ceilingWords } from "../plan/standing";
import { worstDay } from "../plan/worst-day";
import { type Ending, expected, modelOdds, stoppedYear } from "./compare-questions";

export interface ComparedRow {
  readonly label: string;
  readonly cells: readonly { readonly words: string; readonly best: boolean }[];
}

/** One plan, and how its condors end. */
export interface ComparedPlan {
  readonly state: PaneState;
  readonly ending?: Ending;
}

/** Which of the numbers of a row is the better one. */
type Better = "high" | "low" | "none";

interface Row {
  readonly label: string;
  readonly better: Better;
  /** What one plan shows, and the number by which it is the better one. */
  readonly read: (plan: PlanThen) => Shown | null;
}
type PlanThen = PaneState & { readonly ending: Ending };
interface Shown {
  readonly words: string;
  readonly number?: number;
}

type Read = (state: PlanThen) => number | null | undefined;

function numbers(label: string, better: Better, read: Read, shown: (value: number) => string): Row {
  return {
    label,
    better,
    read: (state) => {
      const number = read(state);
      return number === null || number === undefined ? null : { words: shown(number), number };
    },
  };
}

const asText = (label: string, read: (state: PlanThen) => string | null | undefined): Row => ({
  label,
  better: "none",
  read: (state) => {
    const found = read(state);
    return found ? { words: found } : null;
  },
});

const size =
  (label: string): Read =>
  ({ results }) =>
    results.size.value?.number(label);
const report =
  (label: string): Read =>
  ({ results }) =>
    results.report.value?.number(label);
const year =
  (label: string): Read =>
  ({ entries, ending }) =>
    entries.answers.of(ending === "stop" ? stoppedYear : questions.year).value?.number(label);

/** Held to expiry only: nothing is known of it for a condor with a stop. */
const heldOnly =
  (read: Read): Read =>
  (state) =>
    state.ending === "hold" ? read(state) : null;

/** Dollars a year that the hedge of the plan costs. */
const hedgeCost: Read = (state) => {
  const [each, condors, trades] = [
    report("hedge cost")(state),
    size("contracts")(state),
    state.entries.lawful("tradesPerYear"),
  ];
  return each == null || condors == null || typeof trades !== "number"
    ? null
    : each * condors * trades * USD_PER_POINT;
};

/** The named shock that costs the plan most. */
function worstShock({ entries }: PaneState): Shown | null {
  const worst = worstDay(entries);
  return worst && { words: `${write.usd(worst.total)} ${worst.name}`, number: worst.total };
}

function expectedOf({ entries, ending }: PlanThen): number | null {
  const found = entries.answers.value(expected[ending]);
  return typeof found === "number" ? found : null;
}

/** Nothing new is sold then, whatever is asked for: the other rows are those of what was asked. */
const onHold = ({ results }: PaneState) => results.gate.value === 0;

/** What plans are compared by, the losses first. */
const rows: readonly Row[] = [
  asText(words`Within its ceiling?`, (state) => verdictOf(state)),
  numbers(words`Condors`, "none", (state) => (onHold(state) ? 0 : size("contracts")(state)), write.count),
  numbers(words`Worst loss`, "low", size("at risk"), (value) => write.usd(-value)),
  numbers(
    words`Odds of the drawdown limit, a year`,
    "low",
    heldOnly(({ results }) => results.ceilings.value?.oddsAsked),
    write.odds,
  ),
  numbers(
    words`The same at your view alone`,
    "low",
    ({ entries, ending }) => entries.answers.of(modelOdds[ending]).value?.number("probability"),
    write.odds,
  ),
  { label: words`Worst named shock`, better: "high", read: worstShock },
  numbers(words`EV at your view, points`, "high", expectedOf, write.signedPoints),
  numbers(
    words`EV at pricing vol, points`,
    "high",
    heldOnly(report("EV at pricing vol")),
    write.signedPoints,
  ),
  numbers(words`Dollars a year at your view`, "high", year("expected P/L"), write.usd),
  numbers(words`Share of equity a year`, "high", year("simple return"), (value) =>
    write.signedPercent(value),
  ),
  numbers(words`Hedge cost a year`, "low", hedgeCost, write.usd),
  asText(words`Strikes`, ({ results }) => results.strikes.value?.join("/")),
  numbers(words`Credit, points`, "none", report("credit"), write.points),
  numbers(words`Win rate, effective`, "high", heldOnly(report("effective win rate")), (value) =>
    write.percent(value),
  ),
  numbers(words`Win rate, break-even`, "low", heldOnly(report("break-even win rate")), (value) =>
    write.percent(value),
  ),
  numbers(words`Touch of either short, watched without a pause`, "low", report("P(touch either)"), (value) =>
    write.percent(value),
  ),
  numbers(words`Hedge tier`, "none", ({ results }) => results.tier.value, write.count),
  asText(words`Hedge contracts`, ({ results: { hedge } }) =>
    hedge.value?.layers.map(({ active, contracts }) => (active ? contracts : "off")).join("/"),
  ),
  asText(words`Ceiling binds`, ({ results }) => results.ceilings.value?.binding),
];

/** "no, above 1.00 %", "yes, 1.50 % is the most": whether the plan as it stands keeps within its ceiling. */
function verdictOf(state: PaneState): string | null {
  const { value, fresh } = state.results.ceilings;
  if (value === null || !fresh) return null;
  if (onHold(state)) return words`no: on hold`;
  const ceiling = ceilingWords(value);
  if (breachOf(state) !== null) return words`no, above ${ceiling}`;
  return state.results.size.value?.number("contracts") === 0
    ? words`no condor fits`
    : words`yes, ${ceiling} is the most`;
}

const NOTHING = "none";
const NOT_TOLD = words`not told for a stop`;

export function comparedRows(plans: readonly ComparedPlan[]): readonly ComparedRow[] {
  const then = plans.map(({ state, ending = "hold" }): PlanThen => ({ ...state, ending }));
  return rows.map(({ label, better, read }) => {
    const found = then.map(read);
    const known = found.flatMap((each) => (each?.number === undefined ? [] : [each.number]));
    const best = better === "high" ? Math.max(...known) : Math.min(...known);
    const differ = known.length > 1 && known.some((number) => number !== best);
    return {
      label,
      cells: found.map((each, at) => ({
        words: each?.words ?? (then[at]?.ending === "stop" ? NOT_TOLD : NOTHING),
        best: better !== "none" && differ && each?.number === best,
      })),
    };
  });
}
