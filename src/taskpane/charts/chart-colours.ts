import type { Lighting } from "../theme";

/** Gains are blue, losses orange: told apart by every kind of colour vision, and by sign and label too. */
export interface ChartColours {
  readonly ink: string;
  readonly faint: string;
  readonly grid: string;
  readonly paper: string;
  readonly gain: string;
  readonly gainFill: string;
  readonly loss: string;
  readonly lossFill: string;
  readonly band: string;
  /** Lines and areas that stand side by side: the first layer, the second, the third. */
  readonly series: readonly string[];
}

const light: ChartColours = {
  ink: "#242424",
  faint: "#616161",
  grid: "#e0e0e0",
  paper: "#ffffff",
  gain: "#0b5cad",
  gainFill: "rgba(11, 92, 173, 0.18)",
  loss: "#b34700",
  lossFill: "rgba(230, 97, 1, 0.18)",
  band: "rgba(97, 97, 97, 0.10)",
  series: ["#0b5cad", "#b34700", "#00735c", "#8f3f71"],
};

const dark: ChartColours = {
  ink: "#f0f0f0",
  faint: "#adadad",
  grid: "#424242",
  paper: "#292929",
  gain: "#62abf5",
  gainFill: "rgba(98, 171, 245, 0.22)",
  loss: "#ffa057",
  lossFill: "rgba(255, 160, 87, 0.22)",
  band: "rgba(255, 255, 255, 0.08)",
  series: ["#62abf5", "#ffa057", "#4dc3a5", "#e3a0c8"],
};

/** System colours: the user's own contrast theme; lines then differ by dash and label alone. */
const forced: ChartColours = {
  ink: "CanvasText",
  faint: "CanvasText",
  grid: "GrayText",
  paper: "Canvas",
  gain: "CanvasText",
  gainFill: "transparent",
  loss: "CanvasText",
  lossFill: "transparent",
  band: "transparent",
  series: ["CanvasText", "CanvasText", "CanvasText", "CanvasText"],
};

export function chartColours({ dark: isDark, forced: isForced }: Lighting): ChartColours {
  return isForced ? forced : isDark ? dark : light;
}
