/** Open, save, save as, download and drop: the workbook and the files of the user's disk. */

import type { Library } from "../../host/browser/grid-library";
import { words } from "../../host/words";
import { reasonOf } from "../../host/workbook";
import { element } from "../elements";
import type { Keeping } from "../keeping/keeping";
import { replaceWorkbook } from "../keeping/replace";
import { clock } from "../keeping/words";
import type { Notices } from "../notices";
import { download, type FileHandle, isAborted, pickFile, pickTarget, writeTo } from "./local-files";
import { openXlsx } from "./open-xlsx";
import { recentFiles } from "./recent";
import { xlsxOf } from "./save-xlsx";

const NOTICE = "file";
const HANDLE = "open file";
const LOST = "lost";
const FIRST_NAME = words`Wingspan workbook.xlsx`;

export interface FileMenu {
  /** An edit is in the workbook that is not in its file. */
  edited(): void;
  /** There is a file, and it lacks edits. */
  isBehind(): boolean;
}

export async function offerFiles(
  library: Library,
  keeping: Keeping,
  ids: ReadonlySet<string>,
  notices: Notices,
): Promise<FileMenu> {
  const { model, desk, chapter } = keeping;
  const recent = recentFiles(desk);
  const status = element("file-status");
  const saved = (await desk.findThing(HANDLE)) as {
    handle: FileHandle | null;
    name: string;
    chapter: number;
  } | null;
  let handle = saved?.chapter === chapter.id ? saved.handle : null;
  let name = chapter.file ?? (saved?.chapter === chapter.id ? saved.name : undefined);
  let behind = (await desk.find("file behind")) === String(chapter.id);
  const show = () => {
    status.textContent =
      name === undefined
        ? ""
        : behind
          ? words`${name}: changes are not in the file yet. `
          : words`${name}: saved. `;
  };
  const setBehind = (now: boolean) => {
    behind = now;
    desk.keep("file behind", now ? String(chapter.id) : "");
    show();
  };
  const known = (of: FileHandle | null, fileName: string) => {
    handle = of;
    name = fileName;
    desk.keepThing(HANDLE, { handle: of, name: fileName, chapter: chapter.id });
    if (of !== null) void recent.add(of);
    setBehind(false);
  };
  const run = (what: string, work: () => Promise<string | undefined>) => {
    element("file").removeAttribute("open");
    notices.tell(NOTICE, `${what} ...`);
    work().then(
      (words) => (words === undefined ? notices.withdraw(NOTICE) : notices.tell(NOTICE, words)),
      (error: unknown) =>
        isAborted(error)
          ? notices.withdraw(NOTICE)
          : notices.tell(NOTICE, words`Not done: ${reasonOf(error)}.`),
    );
  };
  const open = async ({ file, handle: from }: { file: File; handle?: FileHandle }) => {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { workbook, lost } = await openXlsx(library, bytes, ids);
      desk.keep(
        LOST,
        lost.length === 0 ? "" : words`${file.name} is open. Not kept from it: ${lost.join("; ")}.`,
      );
      if (from !== undefined) await recent.add(from);
      desk.keepThing(HANDLE, { handle: from ?? null, name: file.name, chapter: await keeping.nextChapter() });
      await replaceWorkbook(keeping, workbook, { why: words`Opened ${file.name}`, file: file.name });
    } catch (error) {
      throw new Error(words`${file.name} was not opened: ${reasonOf(error)}. The open workbook is as it was`);
    }
    return undefined;
  };
  const saveAs = async () => {
    const target = await pickTarget(name ?? FIRST_NAME);
    const bytes = await xlsxOf(library, model);
    if (target === undefined) {
      download(name ?? FIRST_NAME, bytes);
      known(null, name ?? FIRST_NAME);
      return words`Downloaded as ${name ?? FIRST_NAME}.`;
    }
    await writeTo(target, bytes);
    known(target, target.name);
    return words`Saved as ${target.name} at ${clock(Date.now())}.`;
  };
  const save = async () => {
    if (handle === null) return saveAs();
    await writeTo(handle, await xlsxOf(library, model));
    known(handle, handle.name);
    return words`Saved ${handle.name} at ${clock(Date.now())}.`;
  };
  const input = element("file-input") as HTMLInputElement;
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file !== undefined) run(words`Opening ${file.name}`, () => open({ file }));
  });
  const offer = (id: string, what: string, work: () => Promise<string | undefined>) =>
    element(id).addEventListener("click", () => run(what, work));
  offer("file-open", words`Opening a file`, async () => {
    const picked = await pickFile(input);
    return picked === undefined ? undefined : open(picked);
  });
  offer("file-save", words`Saving`, save);
  offer("file-save-as", words`Saving`, saveAs);
  offer("file-download", words`Saving a copy`, async () => {
    download(name ?? FIRST_NAME, await xlsxOf(library, model));
    return words`A copy is downloaded as ${name ?? FIRST_NAME}.`;
  });
  window.addEventListener(
    "keydown",
    (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
      event.preventDefault();
      event.stopPropagation();
      run(words`Saving`, event.shiftKey ? saveAs : save);
    },
    true,
  );
  takeDrops((file, from) =>
    run(words`Opening ${file.name}`, () => open({ file, ...(from && { handle: from }) })),
  );
  void listRecent();
  async function listRecent() {
    for (const each of await recent.all()) {
      const item = document.createElement("li");
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = each.name;
      button.addEventListener("click", () =>
        run(words`Opening ${each.name}`, async () => {
          if ((await each.requestPermission?.({ mode: "read" })) === "denied")
            return words`The browser may not read it.`;
          return open({ file: await each.getFile(), handle: each });
        }),
      );
      item.append(button);
      element("file-recent").append(item);
    }
  }
  const lost = await desk.find(LOST);
  if (lost !== null && lost !== "") notices.tell(LOST, lost);
  desk.keep(LOST, "");
  show();
  return {
    edited: () => name !== undefined && !behind && setBehind(true),
    isBehind: () => name !== undefined && behind,
  };
}

/** A workbook dropped anywhere on the page is opened; what else is dropped is left to whoever knows it. */
function takeDrops(open: (file: File, handle?: FileHandle) => void): void {
  const isWorkbook = ({ name }: File) => /\.(xlsx|xlsm|xls|xlsb|ods)$/i.test(name);
  window.addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
  window.addEventListener("drop", (event) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (file === undefined) return;
    event.preventDefault();
    const [item] = event.dataTransfer?.items ?? [];
    const handed = (
      item as { getAsFileSystemHandle?(): Promise<FileHandle | null> } | undefined
    )?.getAsFileSystemHandle?.();
    if (!isWorkbook(file)) return;
    Promise.resolve(handed).then(
      (handle) => open(file, handle ?? undefined),
      () => open(file),
    );
  });
}
