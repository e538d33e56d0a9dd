import type { CellError } from "../../../src/functions/cells";
import { callBy, definitionOf } from "../../support/call";

const ask = (record: { wins?: number; trades?: number }) =>
  callBy(definitionOf("RISK.EDGE"), { share: 0.9, credit: 1.09, width: 10, ...record, return: "P(EV > 0)" });

test("wins and trades are a record together, and none of one alone", () => {
  for (const record of [{ wins: 5 }, { trades: 5 }])
    expect((ask(record) as CellError).message).toMatch(/^wins, trades: must be given together/);
  expect(ask({ wins: 90, trades: 100 })).not.toBe(ask({}));
  expect(ask({ wins: 99, trades: 100 })).toBeGreaterThan(ask({ wins: 90, trades: 100 }) as number);
});
