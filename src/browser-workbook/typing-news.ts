/** What the page says of what is not entered. */

import type { FilledNews } from "../host/browser/filled-tables";
import type { TypingNews } from "../host/browser/grid-typing";
import { words } from "../host/words";
import { focusGrid } from "./elements";
import type { NoticeAction, Notices } from "./notices";

const TYPING = "typing";
const DROPPED = "dropped";
const FILLED = "filled";
/** Of a long formula its beginning is enough to know it by. */
const LETTERS = 40;

const toTheGrid = ({ label, act }: NoticeAction): NoticeAction => ({
  label,
  act() {
    act();
    focusGrid();
  },
});

export const typingNews = (notices: Notices): TypingNews => ({
  refused: (why, remedy) =>
    notices.tell(
      TYPING,
      words`Not entered yet. ${why} Escape takes it back.`,
      remedy === undefined ? [] : [toTheGrid(remedy)],
    ),
  dropped(typed, why) {
    notices.withdraw(TYPING);
    const known = typed.length > LETTERS ? `${typed.slice(0, LETTERS)}...` : typed;
    notices.tell(DROPPED, words`Not entered: ${known} ${why}`);
  },
  left() {
    for (const name of [TYPING, DROPPED, FILLED]) notices.withdraw(name);
  },
});

export const filledNews =
  (notices: Notices): FilledNews =>
  (why, { label, act }) =>
    notices.tell(FILLED, why, [
      toTheGrid({
        label,
        act() {
          act();
          notices.withdraw(FILLED);
        },
      }),
    ]);
