/** Long recalculations as the page tells of them: how far they are, and a way to stop. */

import type { GridModel } from "../host/browser/grid-edits";
import type { Patience } from "../host/browser/patience";
import { words } from "../host/words";
import type { Notices } from "./notices";

const NOTICE = "long answers";

export function watchLongAnswers(patience: Patience, model: GridModel, notices: Notices): void {
  const stop = {
    label: words`Stop`,
    act() {
      patience.stop();
      const again = { label: words`Work out`, act: () => patience.workOut() };
      notices.tell(NOTICE, words`Stopped. The cells that were still to come say so.`, [again]);
    },
  };
  patience.attach({
    progress: (waiting, all) =>
      waiting > 0 &&
      notices.tell(NOTICE, words`Working out ${all - waiting} of ${all} long answers.`, [stop]),
    seen: () => model.getters.getActiveSheetId(),
    done: () => notices.withdraw(NOTICE),
    answer(cells) {
      const cellIds = cells.flatMap((position) => model.getters.getCell(position)?.id ?? []);
      return cellIds.length === 0 || model.dispatch("EVALUATE_CELLS", { cellIds }).isSuccessful;
    },
  });
}
