/** A deployment may take files away that an open pane still asks for. */
export const UPDATED =
  "The add-in was updated while this pane was open, or the connection is down. Close the pane and open it again; should Excel show this once more, close and reopen Excel.";

/** The pane's own file is not to be had any more; webpack says so by this name. */
export function isGone(error: unknown): boolean {
  return (error as { name?: unknown } | null)?.name === "ChunkLoadError";
}
