import { USD_PER_POINT, type Usd } from "../../engine/quantities";
import type { Rows } from "../arguments/argument";
import type { RawCell } from "../cells";
import { plain } from "../reading/plain";
import type { JournalTrade } from "./journal-trade";

/** As CONDOR.POSITIONS names what ended and is no condor that was sold: a side that was rolled, a lone vertical. */
const CLOSED = "closed";

const ENDED: ReadonlySet<string> = new Set([CLOSED, "closedcondor", "orphan"]);

/**
 * The trades with what closed beside them, shared among the condors of the same root and expiry, and the dollars of fees in
 * rows of their own and of what closed where there are none, or where something is still open that it may belong to. Nothing of a table without the
 * columns of CONDOR.POSITIONS.
 */
export function withClosedBeside(
  table: Rows,
  trades: readonly JournalTrade[],
): { readonly trades: readonly JournalTrade[]; readonly others: readonly Usd[] } {
  const heading = table.findIndex((cells) => cells.includes("kind"));
  const column = (name: string) => (table[heading] ?? []).indexOf(name);
  const [kind, root, expiry, cash, fees] = ["kind", "root", "expiry", "cash", "fees"].map(column) as [
    ...[number, number, number, number, number],
  ];
  const keyOf = (cells: readonly RawCell[] = []) => `${cells[root]} ${cells[expiry]}`;
  const ended = new Map<string, Usd[]>();
  const others: Usd[] = [];
  const open = new Set<string>();
  for (const cells of table.slice(heading + 1)) {
    const [name, paid, key] = [plain(String(cells[kind])), cells[cash], keyOf(cells)];
    const isTold = typeof paid === "number";
    if (name === "fee") others.push(-Number(cells[fees]));
    if (!ENDED.has(name) || (name === CLOSED && !isTold)) open.add(key);
    if (name !== CLOSED || !isTold) continue;
    ended.set(key, [...(ended.get(key) ?? []), paid - Number(cells[fees] ?? 0)]);
  }
  const contracts = new Map<string, number>();
  const keys = trades.map(({ row }) => keyOf(table[row - 1]));
  const takes = (key: string) => contracts.has(key) && !open.has(key);
  for (const [at, key] of keys.entries())
    contracts.set(key, (contracts.get(key) ?? 0) + (trades[at] as JournalTrade).contracts);
  return {
    trades: trades.map((trade, at) => {
      const key = keys[at] as string;
      const all = (takes(key) ? (ended.get(key) ?? []) : []).reduce((sum, usd) => sum + usd, 0);
      if (all === 0) return trade;
      const each = all / (contracts.get(key) as number);
      return { ...trade, cost: trade.cost - each / USD_PER_POINT, beside: each * trade.contracts };
    }),
    others: [...others, ...[...ended].flatMap(([key, dollars]) => (takes(key) ? [] : dollars))],
  };
}
