/** The sample sheets as they came; own sheets, imports and scenarios stay. */

import type { Grid } from "../host/browser/grid";
import { words } from "../host/words";
import type { SheetContent } from "../host/workbook";
import { parsed } from "./elements";
import type { Notices } from "./notices";

const NOTICE = "fresh";
const DONE = words`The sample sheets are as they came. Other sheets, imports and scenarios stay as they are.`;
const NOT_HERE = words`The sample sheets did not load; nothing was changed. Load the page again, then try once more.`;

export function offerFreshSamples(button: HTMLElement, grid: Grid, notices: Notices): void {
  // Asked for before they are wanted: an open page stands on without its server.
  const samples = parsed<readonly SheetContent[]>("sample-sheets.json").catch(() => undefined);
  button.addEventListener("click", async () => {
    const sheets = await samples;
    if (sheets === undefined) return notices.tell(NOTICE, NOT_HERE);
    grid.freshSheets(sheets);
    const undo = () => {
      grid.undo();
      notices.withdraw(NOTICE);
    };
    notices.tell(NOTICE, DONE, [{ label: words`Undo`, act: undo }]);
  });
}
