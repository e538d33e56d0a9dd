/** Leaving the page is held up where something would be lost by it, and never by the page's own doing. */
let byItself = false;

export function reloadPage(): void {
  byItself = true;
  location.reload();
}

export function askBeforeLeaving(wouldLose: () => boolean): void {
  window.addEventListener("beforeunload", (event) => {
    if (!byItself && wouldLose()) event.preventDefault();
  });
}
