import { DomainError } from "../../engine/errors";
import { rulesOf } from "../../engine/hedge/instruments";
import type { HedgePlan, Rung } from "../../engine/hedge/ladder";
import { mostLost } from "../../engine/hedge/settlement-risk";
import { USD_PER_POINT } from "../../engine/quantities";
import type { Computed, Rows } from "../outputs";

const HEADER = [
  "layer",
  "instrument",
  "expiry",
  "days",
  "future",
  "strike",
  "short strike",
  "target",
  "contracts",
  "residual",
  "premium",
  "cost",
  "delta",
  "vega",
  "$ per VIX point",
  "active",
  "note",
  "can lose",
  "margin",
];

export interface LadderAnswer {
  readonly rows: Rows;
  /** Of all layers that are on, in US dollars; per vol point and per VIX point. */
  readonly cost: Computed;
  readonly contracts: Computed;
  readonly vega: Computed;
  readonly vixDelta: Computed;
}

/** The ladder as cells: one row a layer and a total. A layer that cannot be built shows why in its own row. */
export function ladderTable(rungs: readonly (Rung | DomainError)[], plan: HedgePlan): LadderAnswer {
  const sum = (of: (rung: Rung) => number): Computed => {
    let total = 0;
    for (const rung of rungs) {
      if (rung instanceof DomainError) return rung;
      total += of(rung);
    }
    return total;
  };
  const sums = {
    cost: sum(({ cost }) => cost),
    contracts: sum(({ contracts }) => contracts),
    vega: sum(dollarVega),
    vixDelta: sum(dollarsPerVixPoint),
  };
  const rows = rungs.map((rung, index) =>
    rung instanceof DomainError
      ? [`${index + 1}`, plan.layers[index]?.instrument ?? "", ...HEADER.slice(2).map(() => rung)]
      : rungCells(rung, index),
  );
  const total = (label: string): Computed => {
    if (label === "layer") return "total";
    if (label === "margin") return sum(({ margin }) => margin);
    if (label === "can lose")
      return (
        rungs.find((rung) => rung instanceof DomainError) ?? mostLost(rungs as readonly Rung[]) ?? "no bound"
      );
    if (label === "contracts" || label === "cost" || label === "vega") return sums[label];
    return label === "$ per VIX point" ? sums.vixDelta : "";
  };
  return { rows: [HEADER, ...rows, HEADER.map(total)], ...sums };
}

function dollarVega({ contracts, mark }: Rung): number {
  return contracts * mark.vegaPerVolPoint * USD_PER_POINT;
}

function dollarsPerVixPoint({ contracts, mark }: Rung): number {
  return contracts * mark.vixDelta * USD_PER_POINT;
}

function rungCells(rung: Rung, index: number): readonly Computed[] {
  const [long, short] = rung.legs;
  return [
    `${index + 1}`,
    rung.layer.instrument,
    rung.expiry ?? (rulesOf(rung.layer.instrument).neverExpires ? "none" : "at target"),
    rung.days,
    rung.future,
    long !== undefined && rulesOf(rung.layer.instrument).option ? long.strike : "",
    short === undefined ? "" : short.strike,
    rung.target,
    rung.contracts,
    rung.residual,
    rung.mark.price,
    rung.cost,
    rung.mark.delta,
    dollarVega(rung),
    dollarsPerVixPoint(rung),
    rung.active,
    [...rung.notes, rung.layer.note].filter(Boolean).join("; "),
    rung.atRisk ?? "no bound",
    rung.margin,
  ];
}
