import type { PaneAction, PaneState } from "../plan/pane-state";

export interface SectionProps {
  readonly state: PaneState;
  readonly act: (action: PaneAction) => void;
}
