import { callBy, definitionOf } from "../../support/call";

const worked = {
  condors: 10,
  curve: [
    [0, 17.95],
    [30, 18.6],
    [110, 20],
    [220, 20.8],
  ],
  volOfVol: 0.8,
};
const ask = (pick?: string) => callBy(definitionOf("ALVH.LADDER"), { ...worked, return: pick ?? null });

// A future so many days off follows VIX by 1 / (1 + (days / 25.5)^0.744); $100 a point and contract.
test("a layer gains on each VIX point what its delta gains on the part that its future moves", () => {
  const [headings, ...rows] = ask() as (string | number)[][];
  const at = (row: (string | number)[], name: string) => row[headings!.indexOf(name)] as number;
  const layers = rows.slice(0, 3);
  const gains = layers.map(
    (row) => (at(row, "contracts") * at(row, "delta") * 100) / (1 + (at(row, "days") / 25.5) ** 0.744),
  );
  for (const [layer, row] of layers.entries())
    expect(at(row, "$ per VIX point")).toBeCloseTo(gains[layer]!, 8);
  const total = gains.reduce((sum, gain) => sum + gain, 0);
  expect(at(rows[3]!, "$ per VIX point")).toBeCloseTo(total, 8);
  expect(ask("VIX delta")).toBeCloseTo(total, 8);
  expect(ask("contracts")).toBe(layers.reduce((sum, row) => sum + at(row, "contracts"), 0));
});

test("a layer that rounds to no contract says how much of one it asked for, to a hundredth", () => {
  const ladder = (per10: number) =>
    callBy(definitionOf("ALVH.LADDER"), {
      ...worked,
      condors: 1,
      layers: [[30, "call", "delta", 0.5, 0, per10, 1, 10]],
    }) as (string | number)[][];
  const noteOf = ([headings, layer]: (string | number)[][]) => layer?.[headings!.indexOf("note")];
  expect(noteOf(ladder(0.333))).toBe("0.03 contracts round to none");
  expect(noteOf(ladder(4))).toBe("0.4 contracts round to none");
  expect(noteOf(ladder(10))).toBe("");
});

test("a column of strikes beside volatilities of VIX is refused by its heading, with what stands in its place", () => {
  const cost = (heading: string) =>
    callBy(definitionOf("ALVH.LADDER"), {
      ...worked,
      volOfVol: [
        ["days", heading, "vol"],
        [30, 1.2, 0.9],
        [30, 1.5, 1],
      ],
      return: "cost",
    });
  expect(cost("strike / future")).toBeGreaterThan(0);
  expect(cost("strike")).toMatchObject({
    message: expect.stringMatching(
      /row 1 column 2: .* got the text "strike" - strike over future: 1.2, not 24$/,
    ),
  });
});
