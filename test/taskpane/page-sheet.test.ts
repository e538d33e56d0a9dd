/** "May I scale" as a sheet says what the pane says, on one page, whatever the plan. */
import { type Draft, firstDraft, withTyped } from "../../src/taskpane/plan/draft";
import { Entries } from "../../src/taskpane/plan/entries";
import type { FieldName } from "../../src/taskpane/plan/fields";
import { resultsOf } from "../../src/taskpane/plan/results";
import { breachOf } from "../../src/taskpane/plan/standing";
import { checkFigure } from "../../src/taskpane/print/check-figure";
import { pageSheet } from "../../src/taskpane/sheet/page/page-sheet";
import { openGrid } from "../support/browser-grid";

const plan = (typed: Partial<Record<FieldName, string>>): Draft =>
  Object.entries(typed).reduce(
    (draft, [name, text]) => withTyped(draft, name as FieldName, text),
    firstDraft,
  );

const plain = (words: string) => words.replaceAll("\u00a0", " ");

const OPEN_GATES = {
  vix: "13",
  share: "1.1",
  realVol: "6%",
  highRoe: "TRUE",
  leverageTrap: "FALSE",
  breadth: "TRUE",
  rsi: "55",
  events: "0",
  held1: "4",
  held2: "4",
};

const plans: Readonly<Record<string, Draft>> = {
  "the first plan": firstDraft,
  "a losing record": plan({ wins: "60", trades: "100" }),
  "a long winning record at a high price": plan({ wins: "1950", trades: "2000", share: "1.05" }),
  "a tiny account that asks for much": plan({ equity: "5,000", riskFraction: "20%", allocationCap: "50%" }),
  "a huge account above its ceiling": plan({ equity: "50,000,000", riskFraction: "5%" }),
  "hold, and eight condors asked for": plan({ vix: "26", equity: "1,000,000", riskFraction: "1%" }),
  "every gate open": plan(OPEN_GATES as Partial<Record<FieldName, string>>),
  "strikes and a credit of one's own": {
    ...plan({ strikes: "7005/7015/7260/7270", credit: "1.05" }),
    by: "own",
  },
  "an open book": plan({ openRisk: "4,000", equity: "250000" }),
};

describe.each(Object.entries(plans))("%s", (_, draft) => {
  const entries = new Entries(draft);
  const results = resultsOf(entries);
  const content = pageSheet(draft);
  const grid = openGrid([content]);
  const [, last = ""] = /M(\d+)$/.exec(content.printArea ?? "") ?? [];
  const line = (row: number) =>
    [..."EFGHIJKLM"].map((column) => grid.textAt(content.name, `${column}${row}`)).filter(Boolean);
  const lines = Array.from({ length: Number(last) }, (_, index) => line(index + 1));

  it("gives the pane's verdict, its breach, its ceilings and its odds", () => {
    const { value: found } = results.ceilings;
    expect(lines[1]?.[0]).toBe(found?.answer);
    const breach = breachOf({ draft, entries, results } as Parameters<typeof breachOf>[0]);
    expect(lines[2]?.[0] ?? "").toBe(breach === null ? "" : `The plan as typed: ${plain(breach.words)}`);
    for (const { name, fraction, binds } of found?.ceilings ?? []) {
      const [, shown] = lines.find(([first]) => first === (binds ? `${name}, binds` : name)) ?? [];
      expect(shown).toBe(fraction === null ? "no bound" : `${(fraction * 100).toFixed(2)}%`);
    }
    const [atOne, atTwo] = lines.find(([first]) => first === "losses clustered")?.slice(1) ?? [];
    // Two programs may round a half apart.
    expect(Math.abs(Number.parseFloat(atOne ?? "") - (found?.oddsAtOne ?? 0) * 100)).toBeLessThan(0.051);
    expect(Math.abs(Number.parseFloat(atTwo ?? "") - (found?.oddsAtTwo ?? 0) * 100)).toBeLessThan(0.051);
  });

  it("has its check figure, no error, and no text that is cut", () => {
    expect(lines.at(-1)?.[0]).toContain(`check figure ${checkFigure(entries)} ·`);
    expect(lines.flat().filter((text) => text.startsWith("#") || text.endsWith(" ..."))).toEqual([]);
  });
});
