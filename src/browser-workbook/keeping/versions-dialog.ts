/** "Earlier versions": what can be restored, and what was set aside. */
import { words } from "../../host/words";
import { reasonOf } from "../../host/workbook";
import { element } from "../elements";
import type { Keeping } from "./keeping";
import type { Chapter } from "./records";
import { openSetAside, restoreVersion } from "./replace";
import { type Version, versionLabel, versionsIn } from "./versions";
import { day } from "./words";

const QUESTION = words`Remove it for good? Nothing else keeps it.`;

function button(label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = label;
  made.addEventListener("click", act);
  return made;
}

function line(words: string, ...buttons: readonly HTMLButtonElement[]): HTMLLIElement {
  const item = document.createElement("li");
  const text = document.createElement("span");
  text.textContent = words;
  item.append(text, ...buttons);
  return item;
}

export function offerVersions(opener: HTMLElement, keeping: Keeping): void {
  const dialog = element("versions") as HTMLDialogElement;
  const list = element("versions-list");
  const told = element("versions-told");
  const run = (work: () => Promise<void>) => {
    told.textContent = words`One moment.`;
    work().catch((error: unknown) => {
      told.textContent = words`Not done: ${reasonOf(error)}.`;
    });
  };
  const ofVersion = (version: Version) =>
    line(
      versionLabel(version),
      button(words`Restore`, () => run(() => restoreVersion(keeping, version, day(version.at)))),
    );
  const ofAside = (chapter: Chapter) =>
    line(
      `${chapter.setAside?.name}: ${chapter.setAside?.reason}`,
      button(words`Try to open`, () => run(() => openSetAside(keeping, chapter, day(chapter.began)))),
      button(words`Save as it is`, () => run(() => saveRaw(keeping, chapter))),
      button(words`Remove`, () => {
        if (window.confirm(QUESTION)) run(() => keeping.store.remove(chapter.id).then(show));
      }),
    );
  const show = async () => {
    const aside = (await keeping.store.chapters()).filter(({ setAside }) => setAside !== undefined);
    const [current, ...earlier] = await versionsIn(keeping.store);
    told.textContent =
      current === undefined
        ? words`Nothing is kept yet.`
        : words`The workbook as it stands: ${versionLabel(current)}.`;
    list.replaceChildren(...aside.map(ofAside), ...earlier.map(ofVersion));
  };
  opener.addEventListener("click", () => {
    dialog.showModal();
    run(show);
  });
  element("versions-close").addEventListener("click", () => dialog.close());
}

/** Its text and its journal, for somebody who can read them. */
async function saveRaw({ store }: Keeping, chapter: Chapter): Promise<void> {
  const parts = {
    chapter,
    workbook: await store.workbookOf(chapter.id),
    journal: await store.entriesAfter(chapter.id, 0),
  };
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(parts)], { type: "application/json" }));
  link.download = `${chapter.setAside?.name ?? "workbook"}.json`.replace(/[\\/:*?"<>|]/g, "-");
  link.click();
  element("versions-told").textContent = words`Saved as a file.`;
}
