import { harvestOpen } from "../../../src/engine/hedge/roll-decision";

// The rule: VIX above 16, or a daily range above 0.94 %; at the limit itself it is not open.
test.each([
  { vix: 16, dailyRange: undefined, open: false },
  { vix: 16.01, dailyRange: undefined, open: true },
  { vix: undefined, dailyRange: 0.0094, open: false },
  { vix: undefined, dailyRange: 0.0095, open: true },
  { vix: 12, dailyRange: 0.005, open: false },
  { vix: 12, dailyRange: 0.02, open: true },
  { vix: 20, dailyRange: 0.005, open: true },
  { vix: undefined, dailyRange: undefined, open: false },
])("with VIX $vix and a daily range of $dailyRange: open is $open", ({ vix, dailyRange, open }) => {
  expect(harvestOpen(vix, dailyRange)).toBe(open);
});
