import type { CellValue, RawArgument } from "../../../functions/cells";
import { words } from "../../../host/words";
import * as write from "../../format";
import { OPEN, type PlanRows } from "../../plan/plan-rows";
import type { Rows } from "../long-run/asked";

export interface LosingDay {
  readonly date: number;
  readonly spotMove: number;
  readonly vixMove: number;
  readonly condors: number;
  readonly hedge: number;
}

export interface Losses {
  readonly shares: readonly (readonly [label: string, share: number])[];
  readonly days: readonly LosingDay[];
}

/** The two parts of the answer: shares of the losing days, then the days themselves under their header. */
export function lossesOf(rows: Rows): Losses {
  const header = rows.findIndex(([first]) => first === "date");
  const shares = rows
    .slice(1, header < 0 ? rows.length : header)
    .flatMap(([label, share]) => (typeof share === "number" ? [[String(label), share] as const] : []));
  const days = header < 0 ? [] : rows.slice(header + 1);
  return {
    shares,
    days: days.map(([date, spotMove, , vixMove, condors, hedge]) => ({
      date: Number(date),
      spotMove: Number(spotMove),
      vixMove: Number(vixMove),
      condors: Number(condors),
      hedge: Number(hedge),
    })),
  };
}

/** The unit of the ladder: what a small account's hedge would round away is seen in it. */
const LOSS_CONDORS = 10;
const REPLACED = ["condors", "rounding", "IV ratio"];

/**
 * The plan as the losing days are asked of it: ten condors, their hedge unrounded, at the ratio of the replay; for a share
 * of VIX1D by the medians of its bands, since the map knows VIX alone.
 */
export function lossPlan(rows: PlanRows, ivRatio: CellValue | null): RawArgument {
  const ratio = typeof ivRatio === "string" ? ivRatio.replace(/^\w+/, "measured") : ivRatio;
  return [
    ...rows.filter(([label]) => !REPLACED.includes(label)),
    ["condors", LOSS_CONDORS],
    ["rounding", "none"],
    ["IV ratio", ratio ?? OPEN],
  ];
}

/** The charts take their points as sorted along x: marks that are not would be left out of the picture. */
export const fromLeftToRight = (days: readonly LosingDay[]): readonly LosingDay[] =>
  [...days].sort((one, other) => one.spotMove - other.spotMove);

const SHOWN = 10;

/** The days that lost the most. */
export const worstDays = ({ days }: Losses): readonly LosingDay[] =>
  [...days].sort((one, other) => one.condors - other.condors).slice(0, SHOWN);

export function lossWords({ days, shares }: Losses): string {
  const rose = days.filter(({ spotMove }) => spotMove > 0).length;
  const blind = days.filter(({ hedge }) => hedge <= 0).length;
  const share = (label: string) => shares.find(([name]) => name === label)?.[1] ?? 0;
  return words`${write.plural(days.length, "losing day")} of ten condors and their hedge: on ${blind} the hedge paid nothing, on ${rose} the index rose. VIX did not rise on ${write.percent(share("VIX did not rise"), 0)}; of the dollars lost ${write.percent(share("given back"))} came back. What the hedge costs on the other days is not in it.`;
}
