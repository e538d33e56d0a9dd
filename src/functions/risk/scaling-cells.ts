import { DomainError } from "../../engine/errors";
import { ratioAtVix } from "../../engine/plan/market";
import type { Plan, Variant } from "../../engine/plan/plan";
import { type ScalingRow, scalingRow, vixBand } from "../../engine/sizing/scaling-table";
import { breakEvenWinRate } from "../../engine/sizing/two-outcome-trade";
import type { Computed } from "../outputs";

export function headerOf(layerCount: number): string[] {
  const layers = Array.from({ length: layerCount }, (_, index) => index + 1);
  return [
    "variant",
    "VIX",
    "risk fraction",
    "volatility",
    "IV ratio",
    "gate",
    "put strike",
    "call strike",
    "distance",
    "distance %",
    "credit",
    "effective win rate",
    "break-even win rate",
    "EV at your view",
    "contracts",
    "at risk",
    "permitted fraction",
    "permitted contracts",
    "hedge tier",
    ...layers.flatMap((layer) => [`layer ${layer}`, `residual ${layer}`]),
    "carry",
    "carry % of equity",
    "P(drawdown)",
  ];
}

function cellsOf(name: string, plan: Plan, row: ScalingRow): Computed[] {
  const { band, carry } = row;
  const { planned } = band;
  return [
    name,
    band.vix,
    row.fraction,
    band.volatility,
    ratioAtVix(plan, band.vix),
    band.gate,
    planned.condor.shortPut,
    planned.condor.shortCall,
    band.distance,
    band.distance / plan.spot,
    planned.credit,
    planned.winRate,
    breakEvenWinRate({ credit: planned.net, width: planned.width }),
    planned.expected,
    row.contracts,
    row.atRisk,
    band.permitted,
    row.permittedContracts,
    band.tier,
    ...row.rungs.flatMap((rung): Computed[] =>
      rung instanceof DomainError ? [rung, rung] : [rung.contracts, rung.residual],
    ),
    carry,
    carry instanceof DomainError ? carry : carry / plan.equity,
    row.drawdown,
  ];
}

export function rowsOf(
  { name, plan }: Variant,
  fractions: readonly number[],
  levels: readonly number[],
  columns: number,
) {
  return levels.flatMap((vix) => {
    try {
      const band = vixBand(plan, vix);
      return fractions.map((fraction) => {
        const cells = cellsOf(name, plan, scalingRow(plan, band, fraction));
        // Variants may hold fewer layers than another: their cells stay empty.
        const tail = cells.splice(cells.length - 3);
        return [...cells, ...Array<Computed>(columns - cells.length - 3).fill(""), ...tail];
      });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return fractions.map((fraction): Computed[] => [
        name,
        vix,
        fraction,
        ...Array<Computed>(columns - 3).fill(error),
      ]);
    }
  });
}
