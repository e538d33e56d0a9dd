/** The words of a field stand in one list: a second one would silently take the first one's place. */
import { fieldWords } from "../../../src/functions/reading/fields";
import { brokerWords } from "../../../src/functions/reading/fields/broker";
import { curveWords, futureWords } from "../../../src/functions/reading/fields/futures";
import { historyWords } from "../../../src/functions/reading/fields/history";
import { positionWords } from "../../../src/functions/reading/fields/positions";
import { quoteWords } from "../../../src/functions/reading/fields/quotes";
import { tableWords } from "../../../src/functions/reading/fields/tables";
import { call } from "../../support/call";

test("no field has its words in two files", () => {
  const groups = [
    ...[quoteWords, historyWords, futureWords, curveWords, positionWords, tableWords, brokerWords],
  ];
  const fields = groups.flatMap((group) => Object.keys(group));
  expect(fields.filter((field, at) => fields.indexOf(field) !== at)).toEqual([]);
  expect(fields).toHaveLength(Object.keys(fieldWords).length);
});

test.each(["Fees and commissions", "Commission", "Fees & Comm", "Comm/Fee"])("%s are fees", (heading) => {
  const rows = [
    ["Symbol", "Quantity", "Price", heading],
    ["SPXW261203P07015000", -1, 2, 1.25],
  ];
  expect(call("CONDOR.POSITIONS", rows, null, "fees")).toBeCloseTo(1.25, 8);
});
