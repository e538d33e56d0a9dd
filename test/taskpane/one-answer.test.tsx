/** Function as shipped, pane, inserted sheet and print give one answer, in sentences that read right, whatever the plan. */
import { createContext, runInContext } from "node:vm";
import { renderToStaticMarkup } from "react-dom/server";
import * as write from "../../src/taskpane/format";
import type { Ceilings } from "../../src/taskpane/plan/ceiling";
import { flowing } from "../../src/taskpane/plan/flowing";
import { sourcesOf } from "../../src/taskpane/plan/graph/question";
import { type PaneState, paneStateOf } from "../../src/taskpane/plan/pane-state";
import { questions } from "../../src/taskpane/plan/questions";
import { breachOf, ceilingWords } from "../../src/taskpane/plan/standing";
import { answerLine, ceilingOdds, gatesLine, hedgeWords, planParts } from "../../src/taskpane/plan/summary";
import { checkFigure } from "../../src/taskpane/print/check-figure";
import { OnePage } from "../../src/taskpane/print/OnePage";
import { pageSheet } from "../../src/taskpane/sheet/page/page-sheet";
import { insertedIn } from "../support/browser-grid";
import { builtText } from "../support/dist";
import { manyPlans } from "./many-plans";

const shipped: Record<string, (...given: unknown[]) => unknown> = {};
runInContext(
  builtText("functions.js"),
  createContext({ CustomFunctions: { associate: (mapping: object) => Object.assign(shipped, mapping) } }),
);

const plain = (words: string) => words.replaceAll("\u00a0", " ");
const spaced = (words: string) => words.replace(/\s+/g, " ").trim();

/** The ceilings and what they rest on, asked of the shipped function with what the pane hands it. */
function asShipped({ entries }: PaneState) {
  const given = sourcesOf(questions.ceilings, flowing).map((source) =>
    source === undefined ? null : (entries.answers.value(source) ?? null),
  );
  const rows = shipped["RISK.CEILING"]?.(...given) as readonly (readonly (string | number | boolean)[])[];
  const [header = []] = rows;
  return (row: string, heading = "fraction of equity") =>
    rows.find(([name]) => name === row)?.[header.indexOf(heading)];
}

/** What stands on the paper of the inserted sheet, line by line. */
function onPaper({ draft }: PaneState) {
  const content = pageSheet(draft);
  const grid = insertedIn(content);
  const [, last = ""] = /M(\d+)$/.exec(content.printArea ?? "") ?? [];
  return Array.from({ length: Number(last) }, (_, index) =>
    [..."EFGHIJKLM"].map((column) => grid.textAt(content.name, `${column}${index + 1}`)).filter(Boolean),
  );
}

const ENTITIES = { "&gt;": ">", "&lt;": "<", "&#x27;": "'", "&quot;": '"', "&amp;": "&" };
const printed = (state: PaneState) =>
  spaced(
    plain(
      Object.entries(ENTITIES).reduce(
        (text, [entity, letter]) => text.replaceAll(entity, letter),
        renderToStaticMarkup(<OnePage state={state} on="2026-12-01 16:00" />).replace(/<[^>]+>/g, " "),
      ),
    ),
  );

const oddsOf = ({ oddsAtOne, oddsAtTwo, oddsAsked }: Ceilings) =>
  [oddsAtOne, oddsAtTwo, oddsAsked].map((odds) => plain(write.odds(odds ?? Number.NaN)));

/** What no sentence may say. */
const WRONG = [
  /\b(?:undefined|null|NaN|Infinity|e[-+]\d)/,
  // One of many, many of one.
  /(?<![\d.,])1 (?:condors|wins|trades|readings|results|examples|contracts|layers)\b/,
  /(?<![\d.,])(?:0|[2-9]|\d\d+) (?:condor|win|trade|reading|result)\b/,
  /\b(?:at|of) (?:below|above|less)\b/,
  /\b0\.0+ %/,
  /\b(\w+) \1\b/,
  / [.,;:]|[.,;:]{2}|\( | \)/,
  // A reading that is refused is told as it stands, with all its digits.
  /(?<!got [\d.]*)\d{5,}(?! ?(?:days|\/))/,
];

/** What is told as a sentence reads as one. */
function expectToRead(words: string) {
  for (const wrong of WRONG) expect(words).not.toMatch(wrong);
}

test("there are at least thirty plans", () => {
  expect(Object.keys(manyPlans).length).toBeGreaterThanOrEqual(30);
});

describe.each(Object.entries(manyPlans))("%s", (_, draft) => {
  const state = paneStateOf(draft);
  const found = state.results.ceilings.value;
  if (found === null) throw new Error(state.results.ceilings.problem ?? "no ceiling");
  const breach = plain(breachOf(state)?.words ?? "");
  const { answer, because } = found;

  test("the shipped function says what the pane says", () => {
    const at = asShipped(state);
    expect(at("answer", "why")).toBe(`${answer} ${because}`);
    expect([at("answer"), at("answer", "contracts")]).toEqual([found.fraction, found.contracts]);
    expect([at("P(drawdown) at 1 %"), at("P(drawdown) at 2 %"), at("P(drawdown) as asked")]).toEqual([
      found.oddsAtOne,
      found.oddsAtTwo,
      found.oddsAsked,
    ]);
    for (const { name, fraction, binds, why } of found.ceilings)
      expect([at(name), at(name, "binds"), at(name, "why")]).toEqual([fraction ?? "no bound", binds, why]);
  });

  test("the inserted sheet says it", () => {
    const lines = onPaper(state);
    const whole = spaced(lines.map((line) => line.join(" ")).join(" "));
    expect(lines[1]?.[0]).toBe(answer);
    expect(lines[2]?.[0] ?? "").toBe(breach === "" ? "" : `The plan as typed: ${breach}`);
    expect(whole).toContain(because);
    for (const { name, fraction, binds, why, contracts } of found.ceilings) {
      const [, of, condors] = lines.find(([first]) => first === (binds ? `${name}, binds` : name)) ?? [];
      const told =
        fraction === null ? "no bound" : `${(Math.floor(fraction * 1e4 + 1e-9) / 100).toFixed(2)}%`;
      expect([of, condors]).toEqual([
        told,
        fraction === null ? why.slice(0, condors?.length) : write.count(contracts),
      ]);
    }
    expect(lines.find(([first]) => first === "losses clustered")?.slice(1, 4)).toEqual(oddsOf(found));
    expect(lines.at(-1)?.[0]).toContain(`check figure ${checkFigure(state.entries)} ·`);
    expect(lines.flat().filter((text) => text.startsWith("#") || text.endsWith(" ..."))).toEqual([]);
    expect(whole).toContain(plain(hedgeWords(state.results)));
    expectToRead(whole.slice(0, whole.indexOf("Ceilings of equity")));
  });

  test("the printed page says it", () => {
    const page = printed(state);
    expect(page).toContain(`${answer} ${breach === "" ? "" : `The plan as typed: ${breach} `}${because}`);
    for (const { name, fraction, binds, why } of found.ceilings) {
      const told = fraction === null ? "no bound" : plain(ceilingWords({ fraction }));
      expect(page).toContain(`${binds ? `${name}, binds` : name} ${told}`);
      expect(page).toContain(why);
    }
    const [atOne, atTwo, asked] = oddsOf(found);
    expect(page).toContain(`at 1 % ${atOne} · at 2 % ${atTwo} · as asked ${asked},`);
    expect(page).toContain(plain(hedgeWords(state.results)));
    expect(page).toContain(`check figure ${checkFigure(state.entries)}`);
  });

  test("every sentence reads right", () => {
    for (const words of [
      answerLine(state.results),
      ceilingOdds(found),
      because,
      breach,
      gatesLine(state),
      planParts(state).join("; "),
      ...found.ceilings.flatMap(({ why, moves }) => [why, moves]),
    ])
      expectToRead(plain(words));
  });

  test("the sentence is that of its number", () => {
    const { fraction, contracts } = found;
    expect(answer.startsWith("Yes")).toBe(fraction > 0.01);
    expect(/no new condor/.test(answer)).toBe(fraction === 0);
    expect(/one condor risks/.test(answer)).toBe(fraction > 0 && contracts === 0);
    if (contracts > 0)
      expect(answer).toMatch(new RegExp(`(?<![\\d,])${write.count(contracts)}(?: condors?)? of`));
    const asked = state.results.size.value?.number("contracts") ?? 0;
    expect(breach !== "").toBe(asked > contracts);
    const against = found.ceilings.find(({ name }) => name === "edge")?.fraction === 0;
    expect(/is evidence against|leave nothing|counts as no edge/.test(`${answer} ${because}`)).toBe(
      against && found.binding.includes("edge"),
    );
  });
});
