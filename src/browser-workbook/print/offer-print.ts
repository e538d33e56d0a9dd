/** Printing prints the sheet in view, and on the width of a telephone the pane where that is in view. */

import type { GridModel as Model } from "../../host/browser/grid-edits";
import { SMALLEST_PRINT } from "../../host/pages-across";
import { isUnfinished, sheetOnPaper } from "./sheet-on-paper";

/** What A4 and Letter both leave between margins of 10 mm, in CSS pixels. */
const UPRIGHT = { width: 720, height: 980 };
const LYING = { width: 980, height: 700 };
/** A sheet that is this much wider than a page lies down. */
const TOO_WIDE = 1.25;

export function offerPrint(paper: HTMLElement, button: HTMLElement, main: HTMLElement, model: Model): void {
  const size = document.head.appendChild(document.createElement("style"));
  const isPaneAlone = () =>
    main.dataset.view === "pane" && getComputedStyle(mainGrid(main)).display === "none";
  let takeOff = () => {};
  window.addEventListener("beforeprint", () => {
    const found = isPaneAlone() ? undefined : sheetOnPaper(model, LYING.width / SMALLEST_PRINT);
    document.body.toggleAttribute("data-on-paper", found !== undefined);
    if (found === undefined) return;
    const page = found.width > UPRIGHT.width * TOO_WIDE ? LYING : UPRIGHT;
    size.textContent = `@page { size: ${page === LYING ? "landscape" : "portrait"}; margin: 10mm; }`;
    paper.replaceChildren(...found.tables);
    takeOff = found.draw();
    paper.style.setProperty(
      "zoom",
      String(Math.min(1, page.width / found.width, page.height / (found.height ?? 1))),
    );
  });
  window.addEventListener("afterprint", () => {
    takeOff();
    takeOff = () => {};
    paper.replaceChildren();
    size.textContent = "";
    document.body.removeAttribute("data-on-paper");
  });
  button.addEventListener("click", async () => {
    for (let look = 0; look < LOOKS && !isPaneAlone() && isUnfinished(model); look++)
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    window.print();
  });
}

/** So long a print that was asked for waits for answers that are being worked out. */
const LOOK_EVERY_MS = 100;
const LOOKS = 300;

const mainGrid = (main: HTMLElement): Element => main.firstElementChild ?? main;
