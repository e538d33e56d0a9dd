/** Files of the user's own disk: by handle where the browser gives handles, else picked and downloaded. */
import { words } from "../../host/words";
import { XLSX } from "./save-xlsx";

/** What a browser with File System Access adds; the language's own types do not have it yet. */
export interface FileHandle {
  readonly name: string;
  getFile(): Promise<File>;
  createWritable(): Promise<{ write(bytes: Uint8Array<ArrayBuffer>): Promise<void>; close(): Promise<void> }>;
  requestPermission?(asked: { readonly mode: "read" | "readwrite" }): Promise<string>;
}

interface Pickers {
  showOpenFilePicker?(options: object): Promise<FileHandle[]>;
  showSaveFilePicker?(options: object): Promise<FileHandle>;
}

const pickers = () => globalThis as unknown as Pickers;
const types = [{ description: words`Excel workbook`, accept: { [XLSX]: [".xlsx"] } }];

export const isAborted = (error: unknown) => (error as Error | null)?.name === "AbortError";

/** The file to open, with its handle where there is one. */
export async function pickFile(
  input: HTMLInputElement,
): Promise<{ file: File; handle?: FileHandle } | undefined> {
  const { showOpenFilePicker } = pickers();
  if (showOpenFilePicker !== undefined) {
    const [handle] = await showOpenFilePicker({ types });
    if (handle === undefined) throw new DOMException(words`nothing chosen`, "AbortError");
    return { file: await handle.getFile(), handle };
  }
  input.value = "";
  input.click();
  // The page opens what the input gets, by whatever way it gets it.
  return undefined;
}

/** Where to save under a new name; undefined where the browser only downloads. */
export async function pickTarget(suggestedName: string): Promise<FileHandle | undefined> {
  return pickers().showSaveFilePicker?.({ suggestedName, types });
}

export async function writeTo(handle: FileHandle, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  if ((await handle.requestPermission?.({ mode: "readwrite" })) === "denied")
    throw new Error(words`the browser was not allowed to write the file`);
  const file = await handle.createWritable();
  await file.write(bytes);
  await file.close();
}

export function download(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes], { type: XLSX }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
