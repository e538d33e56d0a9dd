/** Numbers with words behind them, and a number of days that came as a text. */
import type { CellError } from "../../src/functions/cells";
import { call } from "../support/call";

const deviation = (days: string | number) => call("CONDOR.MOVE", 7140, days, 0.18, null, "one SD");
const message = (found: unknown) => (found as CellError).message;

test.each([
  ["30", 30],
  [" 30 ", 30],
  ["1.5", 1.5],
  ["30\u00a0", 30],
])("a number of days written as the text '%s' is that number", (text, days) =>
  expect(deviation(text)).toBe(deviation(days)),
);

test("a column of such texts has one decimal mark", () =>
  expect(call("CONDOR.MOVE", 7140, [["1,5"], ["30"]], 0.18, null, "one SD")).toEqual([
    [deviation(1.5)],
    [deviation(30)],
  ]));

test.each([
  ["2 days", "type the number alone: 2"],
  ["2d", "type the number alone: 2"],
  ["1,5", "use a point: 1.5"],
])("'%s' is refused with what to type", (text, hint) =>
  expect(message(deviation(text))).toMatch(new RegExp(`got the text "${text}" - ${hint}$`)),
);

test.each(["1.3s", "1w", "2m", "-1t", "-2", "40000"])(
  "'%s' is no time, and no other is told for it",
  (text) =>
    expect(message(deviation(text))).toMatch(
      /such as "1t" \(trading days .* (?:the text "[^"]+"|-2|40000 - days left, not an expiry date)$/,
    ),
);

test.each([
  [
    "a settlement's mark",
    call("CONDOR.MAXLOSS", "7005/7015/7265/7275", "1.3s"),
    'got the text "1.3s" - type the number alone: 1.3',
  ],
  ["points", call("OPTION.PRICE", "call", "7140 points", 7000, 30, 0.18), "type the number alone: 7140"],
  ["pts.", call("OPTION.PRICE", "call", "7140 pts.", 7000, 30, 0.18), "type the number alone: 7140"],
  [
    "contracts",
    call("CONDOR.PL", 7140, "7005/7015/7265/7275", 0, 0.18, 1, "3 contracts"),
    "type the number alone: 3",
  ],
])("%s behind a number are named", (_, found, words) => expect(message(found)).toContain(words));

/** 890 + 1 = $891 at worst for a credit of 1.09 on 10. */
test.each([
  [
    5e-324,
    100_000,
    /^one condor with a worst loss of \$891 needs a riskFraction \(fraction\) of at least 0.00891; got 5e-324 of \$100,000$/,
  ],
  [
    0.001,
    100_000,
    /at least 0.00891, or an equity \(US dollars\) of at least 891,000; got 0.001 of \$100,000$/,
  ],
  [
    0.5,
    800,
    /^one condor with a worst loss of \$891 needs an equity \(US dollars\) of at least 1782; got 0.5 of \$800$/,
  ],
])("RISK.RUIN at %d of $%d says what one condor needs", (fraction, equity, words) =>
  expect(message(call("RISK.RUIN", 0.89, 1.09, 10, fraction, 252, null, equity))).toMatch(words),
);
