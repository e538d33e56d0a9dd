/** "18%" is a share of something, a reading that counts in per cent itself, or no such number. */
import type { CellError } from "../../../src/functions/cells";
import { callBy, definitionOf } from "../../support/call";

const examples = (id: string) => definitionOf(id).examples[0]?.given as Record<string, unknown>;
const answer = (id: string, given: Record<string, unknown>) =>
  callBy(definitionOf(id), { ...examples(id), ...given } as never);

test.each([
  ["CONDOR.CREDIT", "vol", "18%", 0.18],
  ["CONDOR.CREDIT", "rate", "4.5 %", 0.045],
  ["RISK.SIZE", "riskFraction", "2 per cent", 0.02],
  ["RISK.SIZE", "allocationCap", "\uff11\uff10\uff05", 0.1],
  ["CONDOR.EXIT", "stop", "200%", 2],
  ["CONDOR.GATE", "vix", "17.95%", 17.95],
  ["REGIME.SURPRISE", "actual", "0.4%", 0.4],
  ["REGIME.SURPRISE", "consensus", "-0.1 pct", -0.1],
  ["ALVH.BIGTOP", "rsi", "71%", 71],
])("%s reads %s %j as %d", (id, name, text, number) => {
  expect(answer(id, { [name]: text })).toEqual(answer(id, { [name]: number }));
});

test.each([
  ["CONDOR.CREDIT", "spot", "18%", "index points"],
  ["CONDOR.CREDIT", "days", "5%", "calendar days"],
  ["RISK.SIZE", "equity", "100 %", "US dollars"],
  ["RISK.SIZE", "maxLoss", "50%", "index points"],
  ["CONDOR.EV", "costs", "10%", "index points"],
  ["ALVH.CARRY", "condors", "10%", "condors"],
])("%s refuses %s %j, which counts in %s", (id, name, text, unit) => {
  const { code, message } = answer(id, { [name]: text }) as CellError;
  expect(code).toBe("#VALUE!");
  expect(message.startsWith(`${name} (${unit}`)).toBe(true);
  expect(message).toContain(`got the text "${text}"`);
});

test("a reading is read by its own kind", () => {
  const table = [
    ["RSI", "55%"],
    ["VIX", "18%"],
    ["HV", "15%"],
    ["SPX", "7%"],
  ];
  const found = answer("REGIME.STATE", { table, return: null }) as [string, unknown][];
  expect(found.slice(0, 3).map(([, value]) => value)).toEqual([55, 18, 0.15]);
  expect(found[3]?.[1]).toMatchObject({ message: expect.stringMatching(/^table \(index points.*SPX.*"7%"/) });
});
