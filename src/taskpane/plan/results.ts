import { alvhTier } from "../../functions/alvh/tier.fn";
import { alvhWhy } from "../../functions/alvh/why.fn";
import type { CellValue, ResultCell } from "../../functions/cells";
import { condorGateFunction } from "../../functions/condor/gate.fn";
import { condorReportFunction } from "../../functions/condor/report.fn";
import { condorStrikes } from "../../functions/condor/strikes.fn";
import { riskSize } from "../../functions/risk/size.fn";
import { type Payoff, payoffOf } from "../payoff/payoff";
import { type Ceilings, ceilingFields, ceilingsOf, readingsOf } from "./ceiling";
import type { FieldName } from "./fields";
import { type Gates, gatesOf, readingFields } from "./gates";
import { curveFields, type Hedge, hedgeOf, layerFields } from "./hedge";
import { openBookLoss } from "./open-book";
import { numberOf, type Part, part, Refusal, rowsOf, WAITS } from "./part";
import type { PlanCells } from "./plan-cells";
import { Report } from "./report";
import { type FourStrikes, strikesOfText } from "./strikes";
import { ask } from "./worksheet";

/** Everything that the pane shows, each part the answer of worksheet functions. */
export interface Results {
  readonly strikes: Part<FourStrikes>;
  readonly report: Part<Report>;
  readonly payoff: Part<Payoff>;
  readonly gate: Part<number>;
  readonly tier: Part<number>;
  readonly why: Part<readonly (readonly ResultCell[])[]>;
  readonly size: Part<Report>;
  /** The size at 2 %, the fraction that the method scales up to. */
  readonly sizeAtTwo: Part<Report>;
  readonly hedge: Part<Hedge>;
  readonly gates: Part<Gates>;
  readonly ceilings: Part<Ceilings>;
}

/** The fraction of equity that the method scales up to. */
export const SCALED_UP = 0.02;

/** What each verdict of the hedge asks of the plan. */
export const hedgeArguments = ["vix", "edr", "bigTop", "surprise", "breadthBroken", "rules"] as const;

/** What the report reads from the fields, besides the strikes. */
export const reportArguments = ["spot", "days", "vol", "hedgeCost", "realVol", "costs"] as const;

export function resultsOf(plan: PlanCells, last?: Results): Results {
  const { cells } = plan;
  const pick = <N extends FieldName>(...names: readonly N[]) =>
    Object.fromEntries(names.map((name) => [name, cells[name]])) as Record<N, CellValue | null>;
  const stands = (...names: FieldName[]) => names.every((name) => plan.problems[name] === undefined);

  const strikes = part(last?.strikes, () => {
    if (plan.by === "own") {
      if (!stands("strikes")) return WAITS;
      return fourStrikes(strikesOfText(String(cells.strikes)));
    }
    if (!stands("spot", "days", "vol", "target", "width")) return WAITS;
    const given = { ...pick("spot", "days", "vol", "target", "width"), by: "credit" };
    return fourStrikes(rowsOf(ask(condorStrikes, given))[0] ?? []);
  });
  const report = part(last?.report, () => {
    if (!strikes.fresh || strikes.value === null || !stands(...reportArguments)) return WAITS;
    const given = { ...pick(...reportArguments), strikes: [strikes.value] };
    return Report.of(ask(condorReportFunction, given));
  });
  const payoff = part(last?.payoff, () => {
    if (!report.fresh || report.value === null || strikes.value === null) return WAITS;
    return payoffOf(pick("spot", "days", "vol"), strikes.value, report.value);
  });
  const sizeAt = (kept: Part<Report> | undefined, riskFraction: CellValue | null) =>
    part(kept, () => {
      const maxLoss = report.value?.number("max loss") ?? null;
      if (!report.fresh || maxLoss === null || !stands("equity", "allocationCap", "openRisk")) return WAITS;
      // The report's worst loss has the costs in it already, so none are charged again.
      return Report.of(
        ask(riskSize, {
          ...pick("equity", "allocationCap", "openRisk"),
          riskFraction,
          maxLoss,
          return: "table",
        }),
      );
    });
  const hedgeStands = stands(...hedgeArguments);
  const tier = part(last?.tier, () =>
    hedgeStands ? numberOf(ask(alvhTier, pick(...hedgeArguments))) : WAITS,
  );
  const size = stands("riskFraction")
    ? sizeAt(last?.size, cells.riskFraction)
    : part(last?.size, () => WAITS);
  const hedge = part(last?.hedge, () => {
    const condors = size.value?.number("contracts") ?? null;
    if (!tier.fresh || tier.value === null || !size.fresh || condors === null) return WAITS;
    if (!stands(...curveFields, ...layerFields, "equity", "tradesPerYear")) return WAITS;
    // Where no condor fits, the hedge of a single one is shown, and said to be.
    return hedgeOf(cells, Math.max(condors, 1), tier.value);
  });
  const standing = () => {
    if (!report.fresh || report.value === null || !hedge.fresh || hedge.value === null) return null;
    return stands(...readingFields, ...ceilingFields, "requiredReturn", "realVol")
      ? {
          report: report.value,
          hedge: hedge.value,
          readings: readingsOf(cells, report.value, hedge.value),
        }
      : null;
  };
  const ground = standing();
  return {
    strikes,
    report,
    payoff,
    gate: part(last?.gate, () =>
      stands("vix") ? numberOf(ask(condorGateFunction, { vix: cells.vix })) : WAITS,
    ),
    tier,
    why: part(last?.why, () => (hedgeStands ? rowsOf(ask(alvhWhy, pick(...hedgeArguments))) : WAITS)),
    size,
    sizeAtTwo: sizeAt(last?.sizeAtTwo, SCALED_UP),
    hedge,
    gates: part(last?.gates, () => (ground === null ? WAITS : gatesOf(ground.readings))),
    ceilings: part(last?.ceilings, () =>
      ground === null
        ? WAITS
        : ceilingsOf(cells, ground.report, ground.readings, openBookLoss(plan, ground.hedge)),
    ),
  };
}

function fourStrikes(cells: readonly ResultCell[]): FourStrikes {
  if (cells.length !== 4 || cells.some((cell) => typeof cell !== "number"))
    throw new Refusal("no condor answers these entries");
  return cells as unknown as FourStrikes;
}
