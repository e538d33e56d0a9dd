/** A deployment may take files away that an open pane still asks for. */
import { words } from "../host/words";

const UPDATED = words`The add-in was updated while this pane was open, or the connection is down. Close the pane and open it again; should Excel show this once more, close and reopen Excel.`;

const HOME = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

/** In Excel nobody has started a server by hand; in a browser the page is all there is to open again. */
export function goneWords(): string {
  if ("Office" in globalThis) return UPDATED;
  const { host, hostname } = location;
  const remedy = HOME.test(hostname)
    ? words`start it again with npm start, then reload this page`
    : words`see that you are connected, then reload this page`;
  return words`This page's server at ${host} does not answer, or its files were replaced: ${remedy}. The workbook stays as it is.`;
}

/** The pane's own file is not to be had any more; webpack says so by this name. */
export function isGone(error: unknown): boolean {
  return (error as { name?: unknown } | null)?.name === "ChunkLoadError";
}
