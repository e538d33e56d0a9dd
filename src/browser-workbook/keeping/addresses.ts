/** On one's own machine each name and port of this page keeps a workbook of its own, and a user sees no difference. */
import { words } from "../../host/words";
import type { Notices } from "../notices";

const HOMES = ["localhost", "127.0.0.1"];
const PORTS = "wingspan-ports";

/** The ports under which this name has kept a workbook: what a browser tells one port of another is its cookies. */
function portsOf(cookies: string): string[] {
  const found = cookies.split("; ").find((each) => each.startsWith(`${PORTS}=`));
  return (found?.slice(PORTS.length + 1) ?? "").split(".").filter((port) => /^\d+$/.test(port));
}

const A_YEAR = 365 * 24 * 3600;

/** Told where nothing was kept here; from then on this port is known to the others. */
export function tellOfOtherAddresses(notices: Notices, isNew: boolean): void {
  const { hostname, port, protocol } = location;
  if (!HOMES.includes(hostname)) return;
  const ports = portsOf(document.cookie);
  const others = ports.filter((each) => each !== port).map((each) => `${hostname}:${each}`);
  const otherName = HOMES.find((name) => name !== hostname);
  if (isNew) notices.tell("addresses", whereItIs(others, `${hostname}:${port}`, `${otherName}:${port}`));
  const all = [...new Set([...ports, port])].join(".");
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is missing in two of three browsers.
  document.cookie = `${PORTS}=${all}; path=/; max-age=${A_YEAR}; SameSite=Strict${protocol === "https:" ? "; Secure" : ""}`;
}

function whereItIs(others: readonly string[], here: string, otherName: string): string {
  const known =
    others.length === 0
      ? words`One typed under another name or port, such as ${otherName}, is kept there`
      : words`One was typed under ${others.join(words` and `)} and is kept there`;
  return words`A new workbook, kept under ${here}. ${known}: to bring it over, save it there as a file and open that here.`;
}
