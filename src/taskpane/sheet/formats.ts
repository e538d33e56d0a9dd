import { COUNT, DOLLARS, PERCENT, POINTS } from "../plan/fields/units";

/** Columns of the tables that functions spill, by their headings. */
const byHeading: readonly (readonly [RegExp, string])[] = [
  [/^(at risk|cost|carry|\$ per VIX point|vega|condors|layer \d|hedge|total|margin)$/, DOLLARS],
  [
    /risk fraction|permitted fraction|% of equity|\/ equity|win rate|volatility|P\(|distance %|SPX move|covered|fraction/,
    PERCENT,
  ],
  [/^(VIX|VIX before|VIX after|VIX move|future|strike|short strike|premium|credit|EV)$/, POINTS],
  [/^(put strike|call strike|distance)$/, "#,##0"],
  [/^future \d+d$|in SD|^(delta|residual \d|target|residual|IV ratio)$/, "0.00"],
  [/contracts|gate|tier|days|sessions/, COUNT],
];

/** `contracts` says that layers are counted here, where elsewhere they are dollars. */
export function formatOfHeading(heading: string, layersAre: "contracts" | "dollars" = "dollars"): string {
  if (layersAre === "contracts" && /^layer \d$/.test(heading)) return COUNT;
  return byHeading.find(([pattern]) => pattern.test(heading))?.[1] ?? "General";
}
