import { hedgeTier, tierPresets } from "../../../src/engine/rules/presets/tier";
import history from "../../golden/vix-tier-history.json";
import { describeWithShared, sharedRows } from "../../support/shared-data";

type Preset = keyof typeof tierPresets;
const presets = Object.keys(tierPresets) as Preset[];

function tierAt(preset: Preset, vix: number): number {
  const none = { edr: undefined, bigTop: undefined, surprise: undefined, breadthBroken: undefined };
  return hedgeTier(tierPresets[preset], { vix, ...none }).decided!.result;
}

/** A value that speaks for a bin: an edge is its own, below and above the edges one point beyond. */
const probe = ({ from, to }: { from: number | null; to: number | null }) =>
  from === null ? to! - 1 : to === null ? from + 1 : (from + to) / 2;

test("the bins hold every close of 1990-2026", () => {
  expect(history.bins.reduce((sum, { closes }) => sum + closes, 0)).toBe(history.closes);
  expect(history.closes).toBe(9235);
});

test.each(presets)("%s spends the counted days in each tier", (preset) => {
  const counts = [0, 0, 0, 0];
  for (const bin of history.bins) counts[tierAt(preset, probe(bin))]! += bin.closes;
  expect(counts).toEqual(history.tiers[preset]);
});

// Shares of closes since 1990 as market facts print them: below 15 32.0 %, 15-20 30.8 %, 20-25 19.8 %, 25 and more 17.4 %.
test("progressive holds no layer on 32.0 % of days, one on 6.8 %, two on 24.1 %, all on 37.1 %", () => {
  const shares = history.tiers.progressive.map((days) => Number(((100 * days) / history.closes).toFixed(1)));
  expect(shares).toEqual([32, 6.8, 24.1, 37.1]);
  // tiers 1 and 2 are 15-20 with 20 itself, which closed exactly on 4 days
  expect(shares[1]! + shares[2]!).toBeCloseTo(30.8, 0);
});

test("VIX closed at exactly 15 on 4 days and at exactly 30 on 2, where vxth and thetagang differ", () => {
  const at = (edge: number) => history.bins.find(({ from, to }) => from === edge && to === edge)?.closes;
  expect([at(15), at(30), at(50)]).toEqual([4, 2, 0]);
});

describeWithShared(["vix_daily.csv"], () => {
  test("the counts are those of the daily closes", () => {
    const closes = sharedRows("vix_daily.csv").map((row) => Number(row.close));
    expect(closes).toHaveLength(history.closes);
    for (const preset of presets) {
      const counts = [0, 0, 0, 0];
      for (const vix of closes) counts[tierAt(preset, vix)]! += 1;
      expect(counts).toEqual(history.tiers[preset]);
    }
  });
});
