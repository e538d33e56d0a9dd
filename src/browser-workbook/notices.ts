/** What the page has to say, above the sheet, until it no longer holds or is read. */
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
    tell(name, words, actions = []) {
      const known = place.querySelector<HTMLElement>(`[data-notice="${name}"]`);
      if (known?.dataset.words === words) return;
      if (known !== null && offersTheSame(known, actions)) {
        known.dataset.words = words;
        (known.firstChild as HTMLElement).textContent = words;
        return;
      }
      const notice = document.createElement("div");
      notice.dataset.notice = name;
      notice.dataset.words = words;
      notice.className = "ws-notice";
      const text = document.createElement("span");
      text.textContent = words;
      const close = { label: "Dismiss", act: () => withdraw(name) };
      notice.append(text, ...[...actions, close].map(button));
      offered.set(notice, actions);
      if (known === null) place.append(notice);
      else known.replaceWith(notice);
    },
  };
}
