import { DomainError } from "../../engine/errors";
import { listingOf, rulesOf } from "../../engine/hedge/instruments";
import { type HedgeMarket, hedgeLadder } from "../../engine/hedge/ladder";
import type { Layer } from "../../engine/hedge/layers";
import { MARGIN_RISE, type Settlement, settlements } from "../../engine/hedge/settlement-risk";
import type { Day } from "../../engine/quantities";
import { HIGHEST_TIER } from "../../engine/rules/presets/tier";
import type { LintFinding } from "../../engine/rules/rule-stretches";
import { listingProblem } from "./layer-listing";

/** A finding about layers: the same columns as one about rules. */
export type Finding = Omit<LintFinding, "kind"> & { readonly kind: string };

/** A strike that stands for any: whether a loss has a bound does not depend on it. */
const ANY_STRIKE = 100_000;

/**
 * What is wrong with layers: no bound (net of what settles with it, with its margin where a curve is given), bought and sold at
 * once, twice the same, two sizes or none, made to fall when VIX rises, not listed on the date.
 */
export function layerFindings(
  layers: readonly Layer[],
  asOf: Day | undefined,
  market: HedgeMarket | undefined,
): readonly Finding[] {
  const open = openSettlements(layers, asOf);
  const covered = settlementsAt(HIGHEST_TIER, layers, asOf).flatMap(({ rising }) =>
    rising.flatMap((each, at) => (each < 0 && !open.some(({ sold }) => sold.includes(at)) ? [at] : [])),
  );
  const found = (
    at: number,
    kind: string,
    what: string | undefined,
    others: readonly number[] = [],
  ): Finding[] => {
    const { days, instrument } = layers[at]!;
    const rows = [at + 1, ...others];
    return what === undefined ? [] : [{ kind, reading: instrument, where: `${days} days`, rows, what }];
  };
  return layers.flatMap((layer, at): Finding[] => {
    const { perTenCondors: size, weight } = layer;
    const same = layers.flatMap((other, of) => (of > at && sameTerms(layer, other) ? [of] : []));
    const [opposite, again] = [-1, 1].map((sign) =>
      same.filter((of) => Math.sign(sizeOf(layers[of]!) * sizeOf(layer)) === sign).map((of) => of + 1),
    ) as [number[], number[]];
    return [
      ...open.flatMap((each) =>
        each.sold[0] === at
          ? found(
              at,
              "no bound",
              unboundedWords(each, layers, market),
              each.sold.slice(1).map((of) => of + 1),
            )
          : [],
      ),
      ...found(
        at,
        "contradiction",
        opposite.length > 0 ? "the same is bought and sold" : undefined,
        opposite,
      ),
      ...found(at, "twice", again.length > 0 ? "the same layer stands twice" : undefined, again),
      ...found(
        at,
        "size",
        size === 0 && weight === 0
          ? "it holds nothing"
          : size !== 0 && weight !== 0
            ? "of two sizes the share of equity counts"
            : undefined,
      ),
      ...found(
        at,
        "against the hedge",
        fallsWithVix(layer) && !covered.includes(at) ? "it loses when VIX rises or SPX falls" : undefined,
      ),
      ...found(at, "not listed", asOf === undefined ? undefined : listingProblem(layer, asOf)),
    ];
  });
}

interface Open extends Pick<Settlement, "days" | "uncovered"> {
  readonly sold: readonly number[];
  readonly tier: number;
}

/** What settles together at a tier: layers of a higher one are off. A share of equity buys nobody knows how many. */
function settlementsAt(tier: number, layers: readonly Layer[], asOf: Day | undefined): readonly Settlement[] {
  return settlements(
    layers.map((layer) => {
      const legs = legsOf(layer, asOf);
      const covers = legs.reduce((sum, { quantity }) => sum + quantity, 0) >= 0;
      const size = layer.weight === 0 ? layer.perTenCondors : Number(!covers);
      return { legs, contracts: layer.tier > tier ? 0 : size };
    }),
  );
}

/** Settlements with more sold than bought, at the tier at which most of it stays uncovered. */
function openSettlements(layers: readonly Layer[], asOf: Day | undefined): readonly Open[] {
  const found = new Map<string, Open>();
  for (let tier = 0; tier <= HIGHEST_TIER; tier++)
    for (const { uncovered, days, rising, legs } of settlementsAt(tier, layers, asOf)) {
      const key = `${legs[0]?.kind === "etf"}${days}`;
      const sold = rising.flatMap((each, at) => (each < 0 ? [at] : []));
      if (uncovered > (found.get(key)?.uncovered ?? 0)) found.set(key, { uncovered, days, sold, tier });
    }
  return [...found.values()];
}

function unboundedWords(
  { uncovered, days, sold, tier }: Open,
  layers: readonly Layer[],
  market: HedgeMarket | undefined,
): string {
  const plan = { condors: 10, layers, tier, rounding: "none", equity: undefined } as const;
  const rungs = market && hedgeLadder(plan, market);
  const margins = sold.map((at) => {
    const rung = rungs?.[at];
    return rung === undefined || rung instanceof DomainError ? Number.NaN : rung.margin;
  });
  const margin = margins.reduce((sum, each) => sum + each, 0);
  const many = sold.some((at) => layers[at]!.weight > 0)
    ? "as many as equity buys"
    : Number(uncovered.toFixed(2));
  const when = layers.some((layer) => layer.tier > tier) ? `at tier ${tier} ` : "";
  return `${when}${many} short of ${days} days beside ten condors stay uncovered: they can lose more than any premium; margin ${
    Number.isNaN(margin)
      ? "is told where a curve is given"
      : `$${Math.round(margin)}, ${MARGIN_RISE} points above their future`
  }`;
}

const sizeOf = ({ perTenCondors, weight }: Layer) => (weight === 0 ? perTenCondors : weight);

const sameTerms = (one: Layer, other: Layer) =>
  (["days", "instrument", "by", "target", "width"] as const).every((key) => one[key] === other[key]);

/** On the listed expiries of a date, if one is given. */
function legsOf({ days, instrument, width }: Layer, asOf?: Day) {
  const rules = rulesOf(instrument);
  if (asOf === undefined || rules.neverExpires) return rules.legs({ days, strike: ANY_STRIKE, width });
  const terms = { days: listingOf(rules).expiry(asOf, days) - asOf, strike: ANY_STRIKE, width };
  return rules.legs(rules.width?.unit === "days" && rules.listed ? rules.listed(terms, asOf) : terms);
}

/** Of one leg, or a spread that begins with one as large as the other: the first one says where it goes. */
function fallsWithVix(layer: Layer): boolean {
  const legs = legsOf(layer);
  const [first] = legs;
  const isEven = legs.length === 1 || legs.reduce((sum, { quantity }) => sum + quantity, 0) === 0;
  const rises = first?.kind === "put" ? -1 : 1;
  return isEven && first !== undefined && rises * first.quantity * sizeOf(layer) < 0;
}
