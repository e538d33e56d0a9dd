import { isoDate } from "../../src/engine/calendar/iso-date";
import { checkedClaim } from "../../src/taskpane/evidence/claims";
import { evidenceWords } from "../../src/taskpane/evidence/evidence-words";
import { askWorker } from "../../src/taskpane/evidence/long-run/ask-worker";
import { tellAnswer, type WorkerMessage } from "../../src/taskpane/evidence/long-run/worker-messages";
import { askedEpisodes, curvesOf, episodesOf, pairs } from "../../src/taskpane/evidence/replay/episodes";
import {
  fromLeftToRight,
  lossesOf,
  lossPlan,
  lossWords,
  worstDays,
} from "../../src/taskpane/evidence/replay/losses";
import { type ReplayQuestion, replayAnswer } from "../../src/taskpane/evidence/replay/replay-question";
import { firstDraft } from "../../src/taskpane/plan/draft";
import { paneStateOf } from "../../src/taskpane/plan/pane-state";
import { planRowsOf } from "../../src/taskpane/plan/plan-rows";

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
const plan = planRowsOf(paneStateOf(firstDraft).entries);
const question: ReplayQuestion = { history, plan, lossPlan: lossPlan(plan, 0.9), ivRatio: 0.9 };

function asked(given: ReplayQuestion): WorkerMessage<"replay">[] {
  const heard: WorkerMessage<"replay">[] = [];
  tellAnswer<"replay">(replayAnswer, given, (message) => heard.push(message));
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
    expect(isoDate(curves.dates[0] ?? 0)).toBe("2017-10-02");
  });

  it("names all twelve stretches, says which the history holds; these and the rest make the whole", () => {
    const curves = curvesOf(days);
    const { rows, between } = episodesOf(curves);
    expect(rows.map(({ name }) => name)).toEqual(askedEpisodes.map(([name]) => name));
    expect(rows).toHaveLength(12);
    const held = rows.filter(({ results }) => results !== null);
    expect(held.map(({ name }) => name)).toEqual(["Feb 2018 Volmageddon"]);
    const [first] = curves.variants;
    const whole = (first?.equity.at(-1) ?? 0) / (first?.equity[0] ?? 1);
    const grown = [...held, between].map(({ results }) => 1 + (results?.[0] ?? 0));
    expect(grown.reduce((product, each) => product * each, 1)).toBeCloseTo(whole, 9);
    // 26 January to 2 March 2018 has 26 weekdays, one of them Presidents' Day.
    expect(between.sessions).toBe(173 - 1 - 25);
  });

  it("says first where the hedge did not pay, then what it cost a year in between", () => {
    const curves = curvesOf(days);
    const words = evidenceWords(summary, curves, episodesOf(curves));
    expect(words).toMatch(/^The hedge did not pay in \d of the 1 stretches/);
    expect(words).toMatch(/In the 147 sessions in between it (cost|made) [\d.]+\u00a0% a year/);
  });

  it("counts the losing days as the table does", () => {
    const found = lossesOf(losses);
    const counted = found.shares.find(([label]) => label === "losing days")?.[1];
    expect(found.days).toHaveLength(counted ?? -1);
    expect(lossWords(found)).toMatch(/losing day/);
    // Ten condors of ten points lose at most $10,000 and their costs, however small the account is.
    expect(worstDays(found)[0]?.condors).toBeLessThan(-2000);
    expect(found.days.some(({ hedge }) => hedge !== 0)).toBe(true);
    // 5 February 2018, the worst of them, stands first of the marks: the chart leaves out what is out of order.
    expect(fromLeftToRight(found.days)[0]).toEqual(
      found.days.find(({ spotMove }) => spotMove === Math.min(...found.days.map((day) => day.spotMove))),
    );
  });
});

test("a history that cannot be read is refused in the function's own words", () => {
  expect(asked({ ...question, history: [["date", "SPX"]] }).at(-1)).toMatchObject({ kind: "refused" });
});

test("cancelling ends the worker and answers at once", async () => {
  const terminate = jest.fn();
  const worker = { addEventListener: jest.fn(), postMessage: jest.fn(), terminate } as unknown as Worker;
  const { answer, cancel } = askWorker(
    { kind: "replay", question },
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
    expect(value(/^EV by record of one/)).toBe("+0.15");
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
