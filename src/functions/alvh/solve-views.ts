import { attempt, DomainError } from "../../engine/errors";
import type { Usd } from "../../engine/quantities";
import {
  AIMS,
  type FittedHedge,
  type FittedShock,
  type Fitting,
} from "../../engine/scenario/hedge-that-fits";
import { layerCells } from "../arguments/layers";
import type { Computed, Rows } from "../outputs";

interface Answer {
  readonly found: Fitting;
  readonly fitted: FittedHedge;
  readonly target: number;
  readonly budget: number;
  readonly equity: Usd;
  readonly most: number;
  readonly smaller: boolean;
  /** A book without a date. */
  readonly dateless: boolean;
}

export function whyOf({
  found: { missing, several },
  fitted,
  target,
  budget,
  most,
  smaller,
  dateless,
}: Answer): string {
  const { reaches, covered, cost, targetCost } = fitted;
  const nearest = `the nearest covers ${percent(covered)} for ${usd(cost)}`;
  const missed =
    targetCost === undefined
      ? `no hedge of at most ${most} contracts a layer (most) covers ${percent(target)} in every shock: ${nearest}`
      : `no hedge of ${percent(budget)} of equity a year covers ${percent(target)}, which costs ${usd(targetCost)}: ${nearest}`;
  const blind = blindTo(fitted);
  const parts = [
    reaches
      ? `covers ${percent(covered)} in each shock${blind.length === 0 ? "" : " that a layer can pay"} for ${usd(cost)} a year`
      : missed,
    ...(fitted.reaches || smaller ? [] : ['condors "may shrink" takes no money']),
    ...(fitted.contracts > 0 && cost === 0
      ? ["it gains while nothing moves, as in backwardation or at the model's prices: no budget"]
      : []),
    ...fitted.smaller,
    ...(several ? ["near the least: condors of several sorts are searched, not tried through"] : []),
    ...(smaller && dateless ? ["no asOf: the plan's days stand for those left of the book"] : []),
    ...missing.map((each) => `not offered: ${each}`),
    ...(fitted.atRisk === undefined
      ? [`it can lose without a bound: ${fitted.uncovered} stay uncovered`]
      : []),
    ...(blind.length === 0 ? [] : [`uncovered: ${blind.join(", ")}`]),
  ];
  return parts.join("; ");
}

/** The shocks in which the condors lose and nothing pays. */
function blindTo({ shocks }: FittedHedge): string[] {
  return shocks
    .filter(({ condors, hedge, binds }) => condors < 0 && hedge <= 0 && !binds)
    .map(({ episode }) => episode.name);
}

const usd = (dollars: Usd) => `$${Math.round(dollars).toLocaleString("en-US")}`;
const percent = (share: number) => `${Number((100 * share).toPrecision(3))} %`;

const coveredIn = ({ condors, hedge }: FittedShock): Computed =>
  condors < 0 ? Math.max(0, hedge / -condors) : "no loss";

/** Layers count contracts for ten condors, whatever the plan sells. */
export const LAYERS_ROW = "layers, per 10 condors";

export const SOLVE_VIEWS = {
  layers: ({ fitted }: Answer): Rows => layerCells(fitted.layers),
  shocks: ({ fitted }: Answer): Rows => [
    ["shock", "when", "condors", "hedge", "covered", "note"],
    ...fitted.shocks.map((shock): Computed[] => [
      shock.episode.name,
      shock.episode.when,
      shock.condors,
      shock.hedge,
      coveredIn(shock),
      [
        shock.unasked ? "not asked for: a melt-up" : "",
        shock.condors < 0 && shock.hedge <= 0 ? "no layer gains in it" : "",
      ]
        .filter(Boolean)
        .join("; "),
    ]),
  ],
  frontier: ({ found }: Answer): Rows => [
    ["share covered", "cost a year", "contracts"],
    ...found
      .frontier()
      .map(({ share, cost, contracts }): Computed[] => [
        share,
        cost ?? "out of reach",
        contracts ?? "out of reach",
      ]),
  ],
  proposals({ found, equity }: Answer): Rows {
    const hedges = AIMS.map((aim) => attempt(() => found.hedge(aim)));
    const row = (label: string, of: (hedge: FittedHedge) => Computed): Computed[] => [
      label,
      ...hedges.map((hedge) => (hedge instanceof DomainError ? hedge : of(hedge))),
    ];
    const [first] = hedges.filter((hedge) => !(hedge instanceof DomainError));
    const shocks = first instanceof DomainError || first === undefined ? [] : first.shocks;
    return [
      ["proposal", ...AIMS],
      row(LAYERS_ROW, ({ text }) => text || "none"),
      row("reaches the target", ({ reaches }) => reaches),
      row("least share covered", ({ covered }) => covered),
      row("cost a year", ({ cost }) => cost),
      row("cost a year, share of equity", ({ cost }) => cost / equity),
      row("carry while nothing moves", ({ costBy }) => costBy("carry")),
      row("replayed 2013-2026, mean", ({ costBy }) => costBy("replayed mean")),
      row("most that the layers can lose", ({ atRisk, uncovered }) => atRisk ?? `no bound: ${uncovered}`),
      row("margin", ({ margin }) => margin),
      row("contracts", ({ contracts }) => contracts),
      row("condors kept", ({ condors }) => condors),
      row("half the wing", ({ narrower }) => narrower),
      row("with a stop", ({ stopped }) => stopped),
      row("uncovered", (hedge) => blindTo(hedge)[0]?.replace("uncovered: ", "") ?? "none of these shocks"),
      ...shocks.map(({ episode }, at) =>
        row(`covered in ${episode.name}`, (hedge) => coveredIn(hedge.shocks[at]!)),
      ),
    ];
  },
} as const;
