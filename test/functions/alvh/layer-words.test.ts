/** Layers as a trader writes them: "VIX call" is a call, and a table that stops short says what it lacks. */
import type { CellError } from "../../../src/functions/cells";
import { callBy, definitionOf } from "../../support/call";

const HEADINGS = ["days", "instrument", "by", "strike", "width", "per 10 condors", "tier"];
const ladder = (layers: (string | number)[][]) =>
  callBy(definitionOf("ALVH.LADDER"), {
    condors: 10,
    curve: [
      [0, 17.95],
      [30, 18.6],
      [110, 20],
    ],
    volOfVol: 0.9,
    tier: 3,
    layers,
  } as never);

test.each([
  ["VIX call", "call"],
  ["vix  Call Spread", "call spread"],
  ["VIX future", "future"],
])("%j is a %s", (said, instrument) => {
  const row = (name: string) => [30, name, "delta", 0.5, name.includes("pread") ? 5 : 0, 4, 1];
  expect(ladder([HEADINGS, row(said)])).toEqual(ladder([HEADINGS, row(instrument)]));
});

test("an SPX put stays one of the index", () => {
  const put = ladder([HEADINGS, [30, "VIX put", "delta", 0.5, 0, 4, 1]]);
  expect(put).not.toEqual(ladder([HEADINGS, [30, "SPX put", "K/F", 0.95, 0, 4, 1]]));
});

test("a table of too few columns says how many it has and needs", () => {
  const { code, message } = ladder([HEADINGS.slice(0, 6), [30, "call", "delta", 0.5, 0, 4]]) as CellError;
  expect(code).toBe("#VALUE!");
  expect(message).toMatch(/^layers .* 6 columns, it needs the first 7$/);
});
