/** The task pane beside the grid: shown, hidden, made wider; one at a time where both do not fit. */
import { words } from "../host/words";
import { focusGrid } from "./elements";
import type { Desk } from "./keeping/desk";

const NARROWEST = 320;
const WIDEST = 720;
const KEY_STEP = 20;

export async function arrangePane(element: (id: string) => HTMLElement, desk: Desk): Promise<void> {
  const pane = element("pane") as HTMLIFrameElement;
  const divider = element("divider");
  const main = divider.parentElement as HTMLElement;
  const page = document.body;
  const isBuilt = await fetch("pane.html", { method: "HEAD" }).then((response) => response.ok);
  if (!isBuilt) {
    page.classList.add("ws-alone");
    return;
  }
  pane.src = "pane.html";

  moveByKey(element("header"), element("grid"), pane);
  const fold = element("fold-pane");
  const setFolded = (folded: boolean) => {
    pane.hidden = folded;
    divider.hidden = folded;
    fold.textContent = folded ? words`Show pane` : words`Hide pane`;
    fold.setAttribute("aria-expanded", String(!folded));
    desk.keep("pane folded", String(folded));
    tellGrid();
  };
  fold.addEventListener("click", () => setFolded(!pane.hidden));

  const setWidth = (wanted: number) => {
    const width = Math.round(Math.min(WIDEST, Math.max(NARROWEST, wanted)));
    page.style.setProperty("--ws-pane-width", `${width}px`);
    divider.setAttribute("aria-valuenow", String(width));
    desk.keep("pane width", String(width));
    tellGrid();
  };
  divider.addEventListener("pointerdown", (event) => divider.setPointerCapture(event.pointerId));
  divider.addEventListener("pointermove", (event) => {
    if (divider.hasPointerCapture(event.pointerId)) setWidth(window.innerWidth - event.clientX);
  });
  divider.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: KEY_STEP, ArrowRight: -KEY_STEP }[event.key];
    if (step !== undefined) setWidth(pane.offsetWidth + step);
  });
  setFolded((await desk.find("pane folded")) === "true");
  const width = Number(await desk.find("pane width"));
  if (width > 0) setWidth(width);
  else divider.setAttribute("aria-valuenow", String(pane.offsetWidth));

  const workbookButton = element("show-workbook");
  const paneButton = element("show-pane");
  const show = (view: "workbook" | "pane") => {
    main.dataset.view = view;
    workbookButton.setAttribute("aria-pressed", String(view === "workbook"));
    paneButton.setAttribute("aria-pressed", String(view === "pane"));
    if (view === "pane") setFolded(false);
    desk.keep("view", view);
    tellGrid();
  };
  if ((await desk.find("view")) === "pane") show("pane");
  workbookButton.addEventListener("click", () => show("workbook"));
  paneButton.addEventListener("click", () => show("pane"));
}

const isShown = (element: HTMLElement): boolean => element.getClientRects().length > 0;

/** As in Excel: F6 goes on to the next part of the window, Shift+F6 back. In the grid Tab moves from cell to cell. */
function moveByKey(header: HTMLElement, grid: HTMLElement, pane: HTMLIFrameElement): void {
  const parts = [
    {
      holds: header,
      focus: () => [...header.querySelectorAll<HTMLElement>("summary, button")].find(isShown)?.focus(),
    },
    { holds: grid, focus: focusGrid },
    { holds: pane, focus: () => pane.contentWindow?.focus() },
  ];
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "F6") return;
    event.preventDefault();
    event.stopPropagation();
    const shown = parts.filter(({ holds }) => isShown(holds));
    const here = shown.findIndex(({ holds }) => holds.contains(document.activeElement));
    const step = event.shiftKey ? -1 : 1;
    shown[(here + step + shown.length) % shown.length]?.focus();
  };
  window.addEventListener("keydown", onKey, true);
  pane.addEventListener("load", () => pane.contentWindow?.addEventListener("keydown", onKey, true));
}

/** The grid measures its room anew when the window does. */
function tellGrid(): void {
  requestAnimationFrame(() => window.dispatchEvent(new Event("resize")));
}
