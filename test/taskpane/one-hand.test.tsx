/** @jest-environment ./test/taskpane/page-environment.cjs */
/** Per cents and shares are written in one way wherever the pane or a sheet speaks: "13.73 %" and 0.90. */
import { webLightTheme } from "@fluentui/react-components";
import { everySentence } from "../../src/build/words/all-words";
import { catalogue } from "../../src/functions/catalogue";
import { App } from "../../src/taskpane/App";
import { CeilingsView } from "../../src/taskpane/charts/CeilingsView";
import { preview } from "../../src/taskpane/choose-host";
import { FoundTables } from "../../src/taskpane/evidence/found/FoundTables";
import { TitleQuestion } from "../../src/taskpane/evidence/found/TitleQuestion";
import { Verdict } from "../../src/taskpane/evidence/Verdict";
import { inSentence } from "../../src/taskpane/format";
import { FunctionCard } from "../../src/taskpane/functions/FunctionCard";
import { paneStateOf } from "../../src/taskpane/plan/pane-state";
import { OnePage } from "../../src/taskpane/print/OnePage";
import { CompareTable } from "../../src/taskpane/scenarios/CompareTable";
import { manyPlans } from "./many-plans";
import { draw } from "./page";

jest.mock("../../src/taskpane/charts/LineChart", () => ({ LineChart: () => null }));

/** "13.73%", "1 %" that may break before its sign, ".90". */
const OTHER_HANDS = /\d%|\d %|(?:^|[^\w.])\.\d/;
/** Formulas are shown as they are typed. */
const told = () => {
  for (const code of document.querySelectorAll("code")) code.remove();
  const walker = document.createTreeWalker(document.body, 4);
  const all: string[] = [];
  while (walker.nextNode()) {
    const before = walker.currentNode.previousSibling?.textContent?.slice(-1) ?? "";
    all.push(`${before}${walker.currentNode.textContent}`);
  }
  return all;
};
const wrong = () => told().filter((text) => OTHER_HANDS.test(text));

test.each([
  ["vol 13.73%", "vol 13.73\u00a0%"],
  ["at 1 % or 2%", "at 1\u00a0% or 2\u00a0%"],
  [".90 of VIX1D (-.04 points)", "0.90 of VIX1D (-0.04 points)"],
  ["CONDOR.ROLL: 1.5, 7.25.", "CONDOR.ROLL: 1.5, 7.25."],
])("%s is written %s", (said, written) => expect(inSentence(said)).toBe(written));

test("no sentence of the pane, its sheets or the page has another way", () => {
  expect(everySentence().filter((said) => /[\d}]%|(?:^|[^\w.}])\.\d/.test(said))).toEqual([]);
});

const LIGHT = { theme: webLightTheme, dark: false, forced: false };
const A_FEW = 6;
const states = Object.entries(manyPlans)
  .slice(0, A_FEW)
  .map(([name, draft]) => [name, paneStateOf(draft)] as const);

test("the pane that opens", async () => {
  await draw(<App host={Promise.resolve(preview)} />);
  expect(told().length).toBeGreaterThan(100);
  expect(wrong()).toEqual([]);
});

test.each(states)("ceilings, verdict and print of %s", async (_, state) => {
  await draw(
    <>
      <CeilingsView state={state} lighting={LIGHT} />
      <Verdict state={state} />
      <OnePage state={state} on="2026-11-30" />
    </>,
  );
  expect(wrong()).toEqual([]);
});

test("what was found, and plans side by side", async () => {
  const [first, second, third] = states.map(([, state], at) => ({ name: `plan ${at}`, state }));
  if (first === undefined || second === undefined || third === undefined) throw new Error("too few plans");
  await draw(
    <>
      <TitleQuestion state={first.state} />
      <FoundTables />
      <CompareTable plans={[first, second, third]} waits={null} close={() => {}} />
    </>,
  );
  expect(wrong()).toEqual([]);
});

test("the card of every function", async () => {
  const cards = catalogue.map((definition) => (
    <FunctionCard key={definition.id} definition={definition} insert={() => null} />
  ));
  await draw(<section>{cards}</section>);
  expect(wrong()).toEqual([]);
});
