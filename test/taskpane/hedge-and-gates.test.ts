import fc from "fast-check";
import { riskTable } from "../../src/functions/risk/table.fn";
import { scenarioPlan } from "../../src/functions/scenario/plan.fn";
import { scenarioStress } from "../../src/functions/scenario/stress.fn";
import { blindSpotsOf } from "../../src/taskpane/charts/blind-spots";
import { hedgePayoffOf } from "../../src/taskpane/charts/hedge-payoff";
import { firstDraft, withTyped } from "../../src/taskpane/plan/draft";
import type { FieldName } from "../../src/taskpane/plan/fields";
import { fieldNames, fieldOf } from "../../src/taskpane/plan/fields";
import { rowsOf } from "../../src/taskpane/plan/graph/part";
import { isShown, labelIn } from "../../src/taskpane/plan/label-in";
import { nextPaneState, type PaneState, paneStateOf } from "../../src/taskpane/plan/pane-state";
import { planRowsOf } from "../../src/taskpane/plan/plan-rows";
import { questions } from "../../src/taskpane/plan/questions";
import { answerLine, gateOpening, gatesLine } from "../../src/taskpane/plan/summary";
import { ask } from "../../src/taskpane/plan/worksheet";
import { worstDay } from "../../src/taskpane/plan/worst-day";
import { FOUR_LAYERS } from "./many-plans";

const type = (state: PaneState, field: (typeof fieldNames)[number], text: string) =>
  nextPaneState(state, { kind: "typed", field, text });
const first = paneStateOf(firstDraft);
/** Every gate's example typed as one's own. */
const touched = fieldNames
  .filter((name) => fieldOf(name).reading !== undefined)
  .reduce((state, name) => type(state, name, fieldOf(name).initial), first);

describe("the hedge", () => {
  it("holds nothing beside one condor and says what rounding leaves out: 0.4 contracts a layer", () => {
    const layers = first.results.hedge.value?.layers ?? [];
    expect(layers.map(({ contracts, active }) => [contracts, active])).toEqual([
      [0, true],
      [0, true],
      [0, false],
    ]);
    expect(layers[0]?.residual).toBeCloseTo(0.4, 12);
  });

  it("is the method's worked unit beside ten condors on tier 3: 4/4/2 for about $2,240", () => {
    const worked = withTyped(
      withTyped(withTyped(firstDraft, "future30", "18.60"), "future110", "20"),
      "future220",
      "20.8",
    );
    const rich = withTyped(withTyped(worked, "equity", "900,000"), "vix", "21");
    const ten = paneStateOf(
      withTyped(withTyped(withTyped(rich, "vvix", "93"), "vol", "18%"), "hedgeCost", "0.04"),
    );
    const { hedge, size } = ten.results;
    expect(size.value?.number("contracts")).toBe(10);
    expect(hedge.value?.layers.map(({ contracts }) => contracts)).toEqual([4, 4, 2]);
    expect(hedge.value?.cost).toBeCloseTo(2240, -1);
  });

  it("tells the named day on which it helps least: what the condors lose, less what it pays", () => {
    const none = type(type(type(first, "held1", "0"), "held2", "0"), "held3", "0");
    const bare = worstDay(none.entries);
    const net = none.results.report.value?.number("max profit") ?? Number.NaN;
    // One condor ten points wide beyond its wings: the width less what it brought.
    expect(bare).toMatchObject({ hedge: 0, total: bare?.condors });
    expect(bare?.total).toBeCloseTo(100 * (net - 10), 0);
    const held = worstDay(type(none, "held1", "1").entries);
    expect(held?.total).toBeCloseTo((held?.condors ?? 0) + (held?.hedge ?? 0), 8);
    expect(held?.hedge).not.toBe(0);
  });

  it("waits, the rest standing, while a future is refused", () => {
    const state = type(type(first, "hedgeCost", "0.04"), "future30", "186000");
    expect(state.entries.problem("future30")).toContain("VIX points");
    expect(state.results.hedge.fresh).toBe(false);
    expect(state.results.report.fresh).toBe(true);
  });
});

describe("the gates", () => {
  it("stand shut where VIX is in the middle band, the account misses its hurdle and a layer called for rounds to none", () => {
    expect(gatesLine(touched)).toBe("5 open, 1 half, 2 shut");
  });

  it("take no example for a reading: what nobody has touched is missing", () => {
    expect(gatesLine(first)).toBe("0 open, 1 half, 7 shut (5 not given)");
    const roe = first.results.gates.value?.gates.find(({ name }) => name === "high ROE");
    expect(roe).toMatchObject({ open: 0, why: "high ROE not given: counts as closed" });
  });

  it("open fully in a calm market with an edge: 2 % of equity by policy", () => {
    const calm = type(type(type(touched, "vix", "13"), "realVol", "12%"), "vol", "18%");
    expect(calm.results.gates.value?.permitted).toBeCloseTo(0.02, 12);
  });

  it("count as shut what is not known", () => {
    const unknown = type(touched, "rsi", "");
    const gate = unknown.results.gates.value?.gates.find(({ name }) => name === "RSI");
    expect(gate).toMatchObject({ open: 0, binds: true });
  });

  it("say where they stand open in the words of what they read: yes, no, none", () => {
    const opening = (wanted: string) =>
      (touched.results.gates.value?.gates ?? []).filter(({ name }) => name === wanted).map(gateOpening)[0];
    expect(["high ROE", "leverage trap", "events before expiry", "RSI"].map(opening)).toEqual([
      "yes",
      "no",
      "none",
      "from 45 to 65",
    ]);
  });

  it("refuse a reading in their own words", () => {
    expect(type(first, "rsi", "555").entries.problem("rsi")).toMatch(/RSI.*must be.*555/);
  });
});

describe("the hedge gate", () => {
  // Tier 2: 4 of the first and 4 of the second layer for ten condors; ten condors are 1 % of $900,000.
  const rich = type(touched, "equity", "900,000");
  const cover = (state: PaneState) =>
    state.results.gates.value?.gates.find(({ name }) => name === "hedge cover")?.value;

  it("is open where the whole contracts called for are bought", () => {
    expect(cover(rich)).toBe(1);
  });

  it("counts holdings of one's own in the layers called for, and none without a hedge", () => {
    expect(cover(type(rich, "held1", "2"))).toBeCloseTo(0.75, 12);
    expect(cover(type(rich, "held3", "9"))).toBe(1);
    expect(cover(type(rich, "hedged", "FALSE"))).toBe(0);
  });

  it("charges what is held: nothing where contracts round to none, twice as much for twice the contracts", () => {
    expect(first.entries.cell("hedgeCost")).toBe(0);
    const cost = (state: PaneState) => state.entries.cell("hedgeCost") as number;
    const bought = type(type(rich, "held1", "4"), "held2", "4");
    expect(cost(bought)).toBeCloseTo(cost(rich), 12);
    expect(cost(type(type(rich, "held1", "8"), "held2", "8"))).toBeCloseTo(2 * cost(rich), 12);
    expect(cost(type(rich, "hedged", "FALSE"))).toBe(0);
  });
});

describe("the ceilings", () => {
  it("are moved by nothing that is merely asked for, whatever the plan", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("90,000", "250,000", "900,000", "5,000,000"),
        fc.constantFrom("12", "16", "19", "21"),
        fc.constantFrom("10%", "15%", "20%"),
        fc.constantFrom("0.5%", "2%", "4%", "10%"),
        fc.constantFrom("880", "900", "930"),
        (equity, vix, realVol, asked, wins) => {
          const typed = { equity, vix, realVol, wins, trades: "1000" };
          const plan = Object.entries(typed).reduce(
            (state, [name, text]) => type(state, name as (typeof fieldNames)[number], text),
            touched,
          );
          const ceilings = (state: PaneState) => {
            const { oddsAsked: _, ...found } = state.results.ceilings.value ?? {};
            return found;
          };
          expect(ceilings(type(plan, "riskFraction", asked))).toEqual(ceilings(plan));
        },
      ),
      { numRuns: 8 },
    );
  });

  it("answer the question in the line that is always in view, in the words of RISK.CEILING", () => {
    expect(answerLine(first.results).replaceAll("\u00a0", " ")).toBe(
      "May I scale from 1 % to 2 %? No: 1 % is the most, 1 condor of $100,000.",
    );
  });

  it("leave no condor on hold", () => {
    const { answer, binding } = type(first, "vix", "26").results.ceilings.value ?? {};
    expect([answer, binding]).toEqual(["No: no new condor on $100,000.", "gate"]);
  });

  it("see the price as the cell does: the share of VIX1D that is typed stands in the edge, and a low one shuts it", () => {
    const edge = (state: PaneState) =>
      state.results.ceilings.value?.ceilings.find(({ name }) => name === "edge");
    expect(edge(type(first, "share", "0.9"))?.why).toMatch(
      /^paid 0\.90 of VIX1D \(.*\) and 90 wins of 100 put/,
    );
    const low = edge(type(first, "share", "0.8"));
    expect(low?.why).toMatch(/^paid 0\.80 of VIX1D .* evidence against$/);
    expect(low?.fraction).toBe(0);
    expect(edge(type(first, "share", "1"))?.fraction).toBeNull();
  });

  it("follow the record: fewer wins lower the drawdown ceiling", () => {
    const drawdown = (state: PaneState) =>
      state.results.ceilings.value?.ceilings.find(({ name }) => name === "drawdown")?.fraction ?? 0;
    expect(drawdown(type(first, "wins", "85"))).toBeLessThan(drawdown(first));
  });
});

describe("the plan as rows", () => {
  const known = rowsOf(ask(scenarioPlan, {})).map(([label]) => label);

  test.each(fieldNames.flatMap((name) => (fieldOf(name).plan === undefined ? [] : [[name]])))(
    "%s stands under a label of SCENARIO.PLAN",
    (name) => {
      expect(known).toContain(fieldOf(name as (typeof fieldNames)[number]).plan);
    },
  );

  it("gives the size of the pane to whoever reads it", () => {
    const [header = [], row = []] = rowsOf(
      ask(riskTable, { plan: planRowsOf(first.entries), fractions: 0.01, vixLevels: 17.95 }),
    );
    expect(row[header.indexOf("put strike")]).toBe(first.results.strikes.value?.[1]);
    expect(row[header.indexOf("contracts")]).toBe(first.results.size.value?.number("contracts"));
  });
});

describe("the stress ceiling", () => {
  const stress = (state: PaneState) =>
    state.results.ceilings.value?.ceilings.find(({ name }) => name === "stress")?.fraction;

  it("is 6 % of equity where nothing is held", () => {
    expect(stress(first)).toBeCloseTo(0.06, 12);
  });

  it("leaves what the open positions cannot lose: 6 % less $2,500 of $100,000", () => {
    expect(stress(type(first, "openRisk", "2,500"))).toBeCloseTo(0.035, 12);
  });

  it("stands whatever volatility one expects to be realised", () => {
    const hedged = type(type(first, "equity", "900,000"), "vix", "21");
    expect(type(type(hedged, "realVol", "15%"), "vol", "1.4%").results.ceilings.problem).toBeNull();
  });

  it("counts what a hedge that is held lost in the rally of 2025-04-09, VIX falling", () => {
    const hedged = type(type(first, "equity", "900,000"), "vix", "21");
    const [header = [], ...episodes] = rowsOf(ask(scenarioStress, { plan: planRowsOf(hedged.entries) }));
    const rally = episodes.find(([name]) => name === "Tariff pause 2025") ?? [];
    const lost = -Number(rally[header.indexOf("hedge")]);
    expect(lost).toBeGreaterThan(0);
    expect(stress(hedged)).toBeCloseTo(0.06 - lost / 900_000, 12);
    expect(stress(type(hedged, "hedged", "FALSE"))).toBeCloseTo(0.06, 12);
  });
});

describe("holdings of one's own", () => {
  const rich = type(touched, "equity", "900,000");
  const own = ["held1", "held2", "held3"] as const;
  const holding = (state: PaneState, ...counts: readonly string[]) =>
    counts.reduce((found, count, index) => type(found, own[index] ?? "held1", count), state);
  const hedgeIn = (state: PaneState) => ({
    map: blindSpotsOf(state)?.cells.map((row) => row.map(({ hedge }) => hedge)) ?? [],
    chart: hedgePayoffOf(state)?.total ?? [],
    cost: state.results.hedge.value?.cost ?? 0,
    contracts: state.results.hedge.value?.layers.map(({ contracts }) => contracts),
    shocks: (state.entries.answers.of(questions.stress).value?.rows ?? [])
      .slice(1)
      .map((row) => row[shockColumn]),
  });
  const header = first.entries.answers.of(questions.stress).value?.rows[0] ?? [];
  const shockColumn = header.indexOf("hedge");

  it("reach map, chart, ladder and shocks: three contracts are three times one, in layers that no rule calls for too", () => {
    const [one, three] = [hedgeIn(holding(rich, "0", "0", "1")), hedgeIn(holding(rich, "0", "0", "3"))];
    expect(three.contracts).toEqual([0, 0, 3]);
    expect(three.cost).toBeCloseTo(3 * one.cost, 8);
    const flat = (of: typeof one) => [...of.map.flat(), ...of.chart, ...of.shocks.map(Number)];
    expect(flat(three).filter((gain) => gain !== 0).length).toBeGreaterThan(50);
    for (const [at, gain] of flat(three).entries()) expect(gain).toBeCloseTo(3 * flat(one)[at]!, 6);
  });

  it("hold nothing where none are held: nothing is paid in the map, and the chart says whose hedge it draws", () => {
    const none = holding(rich, "0", "0", "0");
    expect(
      hedgeIn(none)
        .map.flat()
        .every((gain) => gain === 0),
    ).toBe(true);
    expect(hedgePayoffOf(none)).toMatchObject({ isHeld: false, condors: 10 });
    // Without a hedge too the chart draws the ratio: the one of ten condors, by hand 4 and 4 of layers that pay.
    const bare = hedgePayoffOf(type(rich, "hedged", "FALSE"));
    expect(bare).toMatchObject({ isHeld: false, condors: 10 });
    expect(bare?.total).toEqual(hedgePayoffOf(none)?.total);
    expect(Math.max(...(bare?.total ?? []))).toBeGreaterThan(1000);
  });

  it("are typed for every layer that the plan has, a fourth and later ones too", () => {
    const four = type(rich, "layers", FOUR_LAYERS);
    const counts = hedgeIn(type(four, "held4", "5")).contracts;
    expect(counts?.at(3)).toBe(5);
    const [one, two] = ["1", "2"].map((count) =>
      hedgeIn(
        ["held1", "held2", "held3"].reduce(
          (state, name) => type(state, name as FieldName, "0"),
          type(four, "held4", count),
        ),
      ),
    );
    const gains = one?.map.flat() ?? [];
    expect(gains.some((gain) => gain > 10)).toBe(true);
    expect(two?.map.flat()).toEqual(gains.map((gain) => expect.closeTo(2 * gain, 6)));
    // With three layers again the fourth is no longer held by anybody.
    expect(hedgeIn(type(type(four, "held4", "5"), "layers", "4/4/2")).contracts).toHaveLength(3);
  });

  it("are left alone by a larger risk, while what is merely called for grows with it", () => {
    const contracts = (state: PaneState) => hedgeIn(type(state, "riskFraction", "2%")).contracts;
    expect(contracts(holding(rich, "3", "1", "1"))).toEqual([3, 1, 1]);
    expect(contracts(rich)).toEqual([8, 8, 0]);
  });

  it("are named for what they are, and a layer that the plan has not is not asked for", () => {
    const labels = (layers: string) => {
      const { entries } = type(rich, "layers", layers);
      return own.filter((name) => isShown(entries, name)).map((name) => labelIn(entries, name));
    };
    expect(labels("4/4/2")).toEqual(["Held: 30-day call", "Held: 110-day call", "Held: 220-day call"]);
    expect(labels("vxth")).toEqual(["Held: 30-day call (layer 1)", "Held: 30-day call (layer 2)"]);
    expect(labels("-1 x 45d future; 3 x 60d call spread K/F 1 width 10")).toEqual([
      "Held: 45-day future",
      "Held: 60-day call spread",
    ]);
  });
});
