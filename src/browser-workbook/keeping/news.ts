/** What the journal reports, on the page. */
import { words } from "../../host/words";
import { reloadPage } from "../leaving";
import type { Notices } from "../notices";
import type { JournalNews } from "./journal";
import { clock, failingWords, PARTED } from "./words";

const NOTICE = "keeping";

export interface PageNews extends JournalNews {
  isFailing(): boolean;
}

export function newsOn(notices: Notices, footer: HTMLElement, onEdit: () => void): PageNews {
  let failing = false;
  return {
    isFailing: () => failing,
    kept(at) {
      failing = false;
      notices.withdraw(NOTICE);
      footer.textContent = words`Kept ${clock(at)}.`;
      onEdit();
    },
    failing(error, since) {
      failing = true;
      footer.textContent = "";
      void failingWords(error, since).then((words) => failing && notices.tell(NOTICE, words));
      onEdit();
    },
    parted: () => notices.tell(NOTICE, PARTED),
    movedOn: reloadPage,
  };
}
