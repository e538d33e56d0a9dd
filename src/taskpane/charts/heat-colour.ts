import type { CSSProperties } from "react";
import type { Lighting } from "../theme";

const GAIN = { light: [107, 174, 214], dark: [33, 92, 138] } as const;
const LOSS = { light: [253, 174, 107], dark: [150, 78, 20] } as const;
const ZERO = { light: [255, 255, 255], dark: [41, 41, 41] } as const;

/** -1 the worst loss, 0 nothing, 1 the best gain. Under a contrast theme number and sign speak alone. */
export function heatColour(share: number, { dark, forced }: Lighting): CSSProperties {
  if (forced) return { backgroundColor: "Canvas", color: "CanvasText" };
  const tone = dark ? "dark" : "light";
  const end = (share < 0 ? LOSS : GAIN)[tone];
  const zero = ZERO[tone];
  // The root lets small losses show as losses.
  const weight = Math.sqrt(Math.min(1, Math.abs(share)));
  const mixed = end.map((to, index) => Math.round((zero[index] ?? 0) + (to - (zero[index] ?? 0)) * weight));
  return { backgroundColor: `rgb(${mixed.join(", ")})`, color: dark ? "#ffffff" : "#1a1a1a" };
}
