/** The files opened and saved last, where the browser can open them again. */
import type { Desk } from "../keeping/desk";
import type { FileHandle } from "./local-files";

const NAME = "recent files";
const MOST = 6;

export interface RecentFiles {
  all(): Promise<readonly FileHandle[]>;
  add(handle: FileHandle): Promise<void>;
}

export function recentFiles(desk: Desk): RecentFiles {
  const all = async () => ((await desk.findThing(NAME)) as FileHandle[] | null) ?? [];
  return {
    all,
    async add(handle) {
      const others = (await all()).filter(({ name }) => name !== handle.name);
      desk.keepThing(NAME, [handle, ...others].slice(0, MOST));
    },
  };
}
