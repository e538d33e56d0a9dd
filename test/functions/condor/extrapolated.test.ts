import { call } from "../../support/call";

const smile = [
  [6900, 0.21],
  [7000, 0.19],
  [7140, 0.17],
  [7280, 0.16],
];

test("a report, a choice and a table of targets tell which strikes lie beyond the smile's own", () => {
  expect(
    call("CONDOR.REPORT", 7140, "6880/6890/7270/7290", "20t", smile, ...Array(7).fill(null), "smile"),
  ).toBe("vol extrapolated at 6880, 6890, 7290");
  expect(
    call("CONDOR.REPORT", 7140, "6900/6910/7270/7280", "20t", smile, ...Array(7).fill(null), "smile"),
  ).toBe("reaches all strikes");
  expect(
    call("CONDOR.REPORT", 7140, "6880/6890/7270/7290", "20t", 0.18, ...Array(7).fill(null), "smile"),
  ).toBe("reaches all strikes");
  const flag = call("CONDOR.STRIKES", 7140, "20t", smile, "sd", 1.5, 10, 5, null, null, null, "flag");
  expect(flag).toContain("vol extrapolated at");
});
