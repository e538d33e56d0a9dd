/** Long recalculations as the page tells of them: how far they are, and a way to stop. */

import type { GridModel } from "../host/browser/grid-edits";
import type { Patience } from "../host/browser/patience";
import { words } from "../host/words";
import type { Notices } from "./notices";

const NOTICE = "long answers";
/** What is done sooner would only flash. */
const UNTOLD_MS = 1500;

export function watchLongAnswers(patience: Patience, model: GridModel, notices: Notices): void {
  const stop = {
    label: words`Stop`,
    act() {
      patience.stop();
      const again = { label: words`Work out`, act: () => patience.workOut() };
      notices.tell(NOTICE, words`Stopped. The cells that were still to come say so.`, [again]);
    },
  };
  let told = { waiting: 0, all: 0 };
  const tell = () =>
    told.waiting > 0 &&
    notices.tell(NOTICE, words`Working out ${told.all - told.waiting} of ${told.all} long answers.`, [stop]);
  let begun: { readonly at: number; readonly timer: ReturnType<typeof setTimeout> } | undefined;
  patience.attach({
    progress(waiting, all) {
      told = { waiting, all };
      begun ??= { at: performance.now(), timer: setTimeout(tell, UNTOLD_MS) };
      if (performance.now() - begun.at >= UNTOLD_MS) tell();
    },
    seen: () => model.getters.getActiveSheetId(),
    done() {
      clearTimeout(begun?.timer);
      begun = undefined;
      notices.withdraw(NOTICE);
    },
    answer(cells) {
      const cellIds = cells.flatMap((position) => model.getters.getCell(position)?.id ?? []);
      return cellIds.length === 0 || model.dispatch("EVALUATE_CELLS", { cellIds }).isSuccessful;
    },
  });
}
