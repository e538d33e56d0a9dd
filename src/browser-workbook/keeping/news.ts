/** What the journal reports, on the page. */
import type { Notices } from "../notices";
import type { JournalNews } from "./journal";
import { clock, failingWords, PARTED } from "./words";

const NOTICE = "keeping";

export function newsOn(notices: Notices, footer: HTMLElement, onEdit: () => void): JournalNews {
  let failing = false;
  return {
    kept(at) {
      failing = false;
      notices.withdraw(NOTICE);
      footer.textContent = `Kept ${clock(at)}.`;
      onEdit();
    },
    failing(error, since) {
      failing = true;
      footer.textContent = "";
      void failingWords(error, since).then((words) => failing && notices.tell(NOTICE, words));
      onEdit();
    },
    parted: () => notices.tell(NOTICE, PARTED),
    movedOn: () => location.reload(),
  };
}
