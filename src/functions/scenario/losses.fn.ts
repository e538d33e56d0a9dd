import { DomainError } from "../../engine/errors";
import { type LossMap, lossMap } from "../../engine/scenario/losing-days";
import { givenBack, type LosingDay } from "../../engine/scenario/loss-shares";
import { sources } from "../../engine/sources";
import { evenRows } from "../alvh/hedge-blind-spots";
import { choice, flag } from "../arguments/choice";
import { planVariants } from "../arguments/plan";
import { dailyHistory } from "../arguments/price-history";
import { optional } from "../arguments/quantity";
import { defineFunction } from "../define";
import { type Computed, outputsBy } from "../outputs";

interface NamedMap {
  readonly name: string;
  readonly map: LossMap;
}

const NONE = new DomainError("no-solution", "no losing days: there is no share of them");

function share(count: number, of: number): Computed {
  return of > 0 ? count / of : NONE;
}

const lost = ({ up, down }: LossMap) => up.lost + down.lost;

/** The rows above the days: what each says of a map. Blind spots come first. */
const SHARES = {
  "VIX did not rise": ({ vixDidNotRise, losing }) => share(vixDidNotRise, losing.length),
  "index rose": ({ up, losing }) => share(up.days, losing.length),
  "VIX rose 10 or more": ({ vixRoseTen, losing }) => share(vixRoseTen, losing.length),
  "hedge gained": ({ hedgePaid, losing }) => share(hedgePaid, losing.length),
  "given back": ({ up, down }) => givenBack(up, down),
  "given back, down days": ({ down }) => givenBack(down),
  "given back, up days": ({ up }) => givenBack(up),
  "losing days": ({ losing }) => losing.length,
  "share of the sessions sold": ({ losing, sold }) => share(losing.length, sold),
  "sessions sold": ({ sold }) => sold,
  "held back by the gate": ({ heldBack }) => heldBack,
  "without a condor on the grid": ({ unbuilt }) => unbuilt,
  condors: ({ contracts }) => contracts,
  "dollars lost": lost,
} satisfies Readonly<Record<string, (map: LossMap) => Computed>>;

/** One row a day on which any variant lost; a variant that did not lose on it stays empty. */
function dayRows(maps: readonly NamedMap[]): readonly (readonly Computed[])[] {
  const alone = maps.length === 1;
  const heading = (name: string, what: string) => (alone ? what : `${name}: ${what}`);
  const byDay = new Map<string, { readonly day: LosingDay; readonly found: (LosingDay | undefined)[] }>();
  for (const [index, { map }] of maps.entries()) {
    for (const day of map.losing) {
      const key = `${day.day}/${map.sessions}`;
      const known = byDay.get(key) ?? { day, found: [] };
      known.found[index] = day;
      byDay.set(key, known);
    }
  }
  const rows = [...byDay.values()].sort((a, b) => a.day.day - b.day.day);
  return [
    [
      ...["date", "SPX move", "VIX", "VIX move"],
      ...maps.flatMap(({ name }) => [heading(name, "condors"), heading(name, "hedge")]),
    ],
    ...rows.map(({ day, found }) => [
      ...[day.day, day.spotMove, day.vix, day.vixMove],
      ...maps.flatMap((_, index): Computed[] => {
        const lostThen = found[index];
        return lostThen === undefined ? ["", ""] : [lostThen.condors, lostThen.hedge];
      }),
    ]),
  ];
}

const PICKS = {
  "losing days": { unit: "days", summary: "Days on which the condors lost, first variant" },
  "index rose": { unit: "fraction", summary: "Of these, the index rose" },
  "VIX did not rise": { unit: "fraction", summary: "Of these, VIX fell or stood still" },
  "VIX rose 10 or more": { unit: "fraction", summary: "Of these, VIX rose 10 points or more" },
  "given back": { unit: "fraction", summary: "Of the dollars lost, what the hedge gained on these days" },
  "given back, down days": { unit: "fraction", summary: "The same where the index fell" },
  "given back, up days": { unit: "fraction", summary: "The same where the index rose" },
};

export const scenarioLosses = defineFunction({
  id: "SCENARIO.LOSSES",
  summary:
    "The losing-day map: every day of your history on which the condor would have lost, SPX and VIX then, and what the ladder paid.",
  arguments: {
    history: dailyHistory(),
    plan: planVariants(),
    show: optional(
      choice(["all", "shares", "days"], { summary: "Shares of the losing days, the days themselves" }),
      "all",
    ),
    gated: optional(flag({ summary: "Sell only where the plan's gate permits a tier above 0" }), true),
  },
  formula:
    "each session a condor on an index set to the plan's SPX, by the plan's rule at IV ratio x VIX, settled at the close of its last session; ladder of that VIX, futures moved by 1 / (1 + (days / 25.5)^0.744), aged by the calendar days between",
  limits:
    "Blind spots first: where VIX did not rise the hedge cannot pay. Model credit and closes, not quotes: the IV ratio decides it, give it in the plan (0.7 to 1.0). As many condors throughout as the plan holds today; a small account's hedge may round to none. What the hedge costs on the other days is not in it. Lives of several sessions overlap.",
  source: `${sources.method}: amendment 5; see ALVH.PAYOFF`,
  standing: "house rule",
  examples: [
    {
      given: {
        history: [
          ["date", "SPX", "VIX"],
          [46010, 6834.5, 14.91],
          [46013, 6878.49, 14.08],
          [46014, 6909.79, 14],
        ],
        plan: [
          ["SPX", 7140],
          ["strikes", "7005/7015/7160/7170"],
          ["costs", "none"],
          ["condors", 1],
          ["hedge tier", 3],
        ],
        return: "VIX did not rise",
      },
      gives: 1,
      from: "closes of 19, 22 and 23 December 2025: the index rose and VIX fell on both days",
    },
  ],
  compute: ({ history, plan, show, gated }) => {
    const maps = plan.map((variant) => ({ name: variant.name, map: lossMap(history, variant.plan, gated) }));
    const shares: readonly (readonly Computed[])[] = [
      ["of the losing days", ...maps.map(({ name }) => name)],
      ...Object.entries(SHARES).map(([label, of]): Computed[] => [label, ...maps.map(({ map }) => of(map))]),
      ...history.notes.map(({ what, count, firstRow }): Computed[] => [what, count, `from row ${firstRow}`]),
    ];
    return { show, shares, maps };
  },
  outputs: outputsBy(PICKS, ({ maps }: { readonly maps: readonly NamedMap[] }, label) =>
    SHARES[label](maps[0]!.map),
  ),
  table: {
    summary:
      "Shares of the losing days, one column a variant; rows of the history set aside; then one row a losing day: date, SPX move, VIX at the sale, VIX move, dollars of condors and of the hedge",
    rows: ({ show, shares, maps }) =>
      evenRows([...(show === "days" ? [] : shares), ...(show === "shares" ? [] : dayRows(maps))]),
  },
});
