/** The sample sheets as they came; own sheets, imports and scenarios stay. */

import type { Grid } from "../host/browser/grid";
import { words } from "../host/words";
import type { Notices } from "./notices";
import { samples } from "./samples";

const NOTICE = "fresh";
const DONE = words`The sample sheets are as they came. Other sheets, imports and scenarios stay as they are.`;

export function offerFreshSamples(button: HTMLElement, grid: Grid, notices: Notices): void {
  button.addEventListener("click", () => {
    grid.freshSheets(samples);
    const undo = () => {
      grid.undo();
      notices.withdraw(NOTICE);
    };
    notices.tell(NOTICE, DONE, [{ label: words`Undo`, act: undo }]);
  });
}
