import type { PaneState } from "../plan/pane-state";
import type { Lighting } from "../theme";

export interface ChartProps {
  readonly state: PaneState;
  readonly lighting: Lighting;
}
