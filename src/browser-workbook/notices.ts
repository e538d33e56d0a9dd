/** What the page has to say, above the sheet, until it no longer holds or is read. */
import { words } from "../host/words";
export interface NoticeAction {
  readonly label: string;
  act(): void;
}

export interface Notices {
  /** Says it once; the same name says something else. */
  tell(name: string, words: string, actions?: readonly NoticeAction[]): void;
  withdraw(name: string): void;
}

export function noticesIn(place: HTMLElement): Notices {
  const withdraw = (name: string) => place.querySelector(`[data-notice="${name}"]`)?.remove();
  const button = ({ label, act }: NoticeAction) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = label;
    made.addEventListener("click", act);
    return made;
  };
  const offered = new WeakMap<HTMLElement, readonly NoticeAction[]>();
  /** Whoever presses a button while the words above it move on must hit it. */
  const offersTheSame = (known: HTMLElement, actions: readonly NoticeAction[]) => {
    const before = offered.get(known) ?? [];
    return before.length === actions.length && before.every((action, at) => action === actions[at]);
  };
  return {
    withdraw,
    tell(name, said, actions = []) {
      const known = place.querySelector<HTMLElement>(`[data-notice="${name}"]`);
      if (known?.dataset.words === said) return;
      if (known !== null && offersTheSame(known, actions)) {
        known.dataset.words = said;
        (known.firstChild as HTMLElement).textContent = said;
        return;
      }
      const notice = document.createElement("div");
      notice.dataset.notice = name;
      notice.dataset.words = said;
      notice.className = "ws-notice";
      const text = document.createElement("span");
      text.textContent = said;
      const close = { label: words`Dismiss`, act: () => withdraw(name) };
      notice.append(text, ...[...actions, close].map(button));
      offered.set(notice, actions);
      if (known === null) place.append(notice);
      else known.replaceWith(notice);
    },
  };
}
