import { askWorker } from "../../src/taskpane/evidence/ask-worker";
import { checkedClaim } from "../../src/taskpane/evidence/claims";
import { curvesOf, dayText, episodeRows, pairs } from "../../src/taskpane/evidence/episodes";
import { evidenceWords } from "../../src/taskpane/evidence/evidence-words";
import { lossesOf, lossWords } from "../../src/taskpane/evidence/losses";
import {
  answerOf,
  type WorkerMessage,
  type WorkerQuestion,
} from "../../src/taskpane/evidence/replay-questions";
import { paneStateOf } from "../../src/taskpane/plan/pane-state";
import { firstPlan } from "../../src/taskpane/plan/plan";
import { planRows } from "../../src/taskpane/plan/plan-rows";

/** Sessions of made-up quiet and one fall in February 2018: weekdays from 2017-10-02. */
const FIRST = 43_010;
const history = [
  ["date", "SPX", "VIX"],
  ...Array.from({ length: 180 }, (_, index) => {
    const day = FIRST + index + 2 * Math.floor(index / 5);
    const fell = day >= 43_136 && day < 43_146;
    return [day, fell ? 2650 : 2700 + (index % 3), fell ? 30 : 12 + (index % 4)];
  }),
];
const plan = planRows(paneStateOf(firstPlan).cells);
const question: WorkerQuestion = { history, plan, lossPlan: [...plan, ["IV ratio", 0.9]], ivRatio: 0.9 };

function asked(given: WorkerQuestion): WorkerMessage[] {
  const heard: WorkerMessage[] = [];
  answerOf(given, (message) => heard.push(message));
  return heard;
}

describe("the replay of a history", () => {
  const heard = asked(question);
  const last = heard.at(-1);
  if (last?.kind !== "answer") throw new Error(JSON.stringify(last));
  const { summary, days, losses } = last.answer;

  it("tells how far it is, step by step", () => {
    expect(heard.filter(({ kind }) => kind === "progress")).toHaveLength(3);
  });

  it("shows four variants, hedged beside unhedged", () => {
    const curves = curvesOf(days);
    expect(pairs(curves.variants.map(({ name }) => name))).toHaveLength(2);
    // 180 weekdays less the exchange's seven holidays among them.
    expect(curves.dates).toHaveLength(173);
    expect(dayText(curves.dates[0] ?? 0)).toBe("2017-10-02");
  });

  it("finds the stretches that the history holds; all stretches and the rest make the whole", () => {
    const curves = curvesOf(days);
    const rows = episodeRows(curves);
    expect(rows.map(({ name }) => name)).toEqual(["Feb 2018 Volmageddon", "All the time in between"]);
    const [first] = curves.variants;
    const whole = (first?.equity.at(-1) ?? 0) / (first?.equity[0] ?? 1);
    expect(rows.reduce((product, { results }) => product * (1 + (results[0] ?? 0)), 1)).toBeCloseTo(whole, 9);
  });

  it("says first where the hedge did not pay", () => {
    const curves = curvesOf(days);
    expect(evidenceWords(summary, curves, episodeRows(curves))).toMatch(
      /^The hedge did not pay in \d of the 1 stretches/,
    );
  });

  it("counts the losing days as the table does", () => {
    const found = lossesOf(losses);
    const counted = found.shares.find(([label]) => label === "losing days")?.[1];
    expect(found.days).toHaveLength(counted ?? -1);
    expect(lossWords(found)).toMatch(/losing day/);
  });
});

test("a history that cannot be read is refused in the function's own words", () => {
  expect(asked({ ...question, history: [["date", "SPX"]] }).at(-1)).toMatchObject({ kind: "refused" });
});

test("cancelling ends the worker and answers at once", async () => {
  const terminate = jest.fn();
  const worker = { addEventListener: jest.fn(), postMessage: jest.fn(), terminate } as unknown as Worker;
  const { answer, cancel } = askWorker(
    question,
    () => undefined,
    () => worker,
  );
  cancel();
  await expect(answer).resolves.toBe("cancelled");
  expect(terminate).toHaveBeenCalled();
});

describe("a claim", () => {
  const claim = { winRate: 0.9, credit: 1.15, width: 10, size: 0.1, trades: 252 };
  const value = (label: RegExp) => {
    const rows = checkedClaim(claim);
    if (typeof rows === "string") throw new Error(rows);
    return rows.find(([name]) => label.test(name))?.[1];
  };

  it("of 90 % at 1.15 on ten points implies +0.15 points: 0.9 x 1.15 - 0.1 x 8.85", () => {
    expect(value(/^Implied EV of one/)).toBe("+0.15");
  });

  it("breaks even at 88.5 %: 1 - 1.15 / 10", () => {
    expect(value(/^Break-even/)).toBe("88.5\u00a0%");
  });

  it("takes thousands of trades to tell from luck, and ruins at 10 % a trade", () => {
    expect(Number(value(/^Trades to tell/)?.replaceAll(",", ""))).toBeGreaterThan(1000);
    expect(Number.parseFloat(value(/-20/) ?? "")).toBeGreaterThan(90);
  });

  it("without an edge says so", () => {
    expect(checkedClaim({ ...claim, winRate: 0.8 })).toContainEqual([
      "Trades to tell it from luck",
      "it does not claim an edge",
    ]);
  });
});
