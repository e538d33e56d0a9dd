import type { CellValue, ResultCell } from "../../functions/cells";
import { type Payoff, payoffOf } from "../payoff/payoff";
import type { FieldName } from "./fields";
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
    return fourStrikes(rowsOf(ask("CONDOR.STRIKES", given))[0] ?? []);
  });
  const report = part(last?.report, () => {
    if (!strikes.fresh || strikes.value === null || !stands(...reportArguments)) return WAITS;
    const given = { ...pick(...reportArguments), strikes: [strikes.value] };
    return Report.of(ask("CONDOR.REPORT", given));
  });
  const payoff = part(last?.payoff, () => {
    if (!report.fresh || report.value === null || strikes.value === null) return WAITS;
    return payoffOf(pick("spot", "days", "vol"), strikes.value, report.value);
  });
  const sizeAt = (kept: Part<Report> | undefined, riskFraction: CellValue | null) =>
    part(kept, () => {
      const maxLoss = report.value?.number("max loss") ?? null;
      if (!report.fresh || maxLoss === null || !stands("equity", "allocationCap")) return WAITS;
      // The report's worst loss has the costs in it already, so none are charged again.
      return Report.of(
        ask("RISK.SIZE", { ...pick("equity", "allocationCap"), riskFraction, maxLoss, return: "table" }),
      );
    });
  const hedgeStands = stands(...hedgeArguments);
  return {
    strikes,
    report,
    payoff,
    gate: part(last?.gate, () => (stands("vix") ? numberOf(ask("CONDOR.GATE", { vix: cells.vix })) : WAITS)),
    tier: part(last?.tier, () => (hedgeStands ? numberOf(ask("ALVH.TIER", pick(...hedgeArguments))) : WAITS)),
    why: part(last?.why, () => (hedgeStands ? rowsOf(ask("ALVH.WHY", pick(...hedgeArguments))) : WAITS)),
    size: stands("riskFraction") ? sizeAt(last?.size, cells.riskFraction) : part(last?.size, () => WAITS),
    sizeAtTwo: sizeAt(last?.sizeAtTwo, SCALED_UP),
  };
}

function fourStrikes(cells: readonly ResultCell[]): FourStrikes {
  if (cells.length !== 4 || cells.some((cell) => typeof cell !== "number"))
    throw new Refusal("no condor answers these entries");
  return cells as unknown as FourStrikes;
}
