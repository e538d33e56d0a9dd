/** What closes a gate of the method is VIX above a level; its five-day mean only chooses among open tiers. */
import { condorGate, gatePresets } from "../../../src/engine/rules/presets/gate";

test.each(Object.entries(gatePresets))("%s is open or closed whatever the mean", (_, rules) => {
  for (const vix of [9, 14.99, 15, 19.99, 20, 20.01, 40])
    for (const mean of [5, vix, 80]) {
      const opens = (of: number | undefined) => (condorGate(rules, vix, of).decided?.result ?? 0) > 0;
      expect(opens(mean)).toBe(opens(undefined));
    }
});
