/** The key numbers of the sample, computed by the built functions.js itself, for people who look at a terminal. */
import vm from "node:vm";

const CONDOR = "7005/7015/7265/7275";
const fixed = (digits, unit) => (value) =>
  `${value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits })} ${unit}`;
const contracts = (value) => `${value} ${value === 1 ? "contract" : "contracts"}`;

/** Label, formula and the way to print its value. */
const questions = [
  ["Credit", "CONDOR.CREDIT", [7140, CONDOR, "1t", 0.18], fixed(2, "points")],
  ["Worst loss", "CONDOR.MAXLOSS", [CONDOR, 1.09], fixed(2, "points")],
  ["Lower break-even", "CONDOR.BREAKEVEN", [CONDOR, 1.09, null, "lower"], fixed(2, "points")],
  ["Upper break-even", "CONDOR.BREAKEVEN", [CONDOR, 1.09, null, "upper"], fixed(2, "points")],
  [
    "Probability of profit",
    "CONDOR.POP",
    [7140, CONDOR, "1t", 0.18],
    (value) => `${(100 * value).toFixed(1)} %`,
  ],
  ["Hedge tier", "ALVH.TIER", [17.95], fixed(0, "of 3")],
  ["Size at 1 % of $100,000", "RISK.SIZE", [100000, 0.01, 8.91], contracts],
  ["Size at 2 % of $100,000", "RISK.SIZE", [100000, 0.02, 8.91], contracts],
];

/** Rows of label, value and formula, all as text; a function that the build lacks is left out. */
export function sampleResults(functionsSource) {
  const handlers = {};
  const realm = vm.createContext({
    CustomFunctions: { associate: (given) => Object.assign(handlers, given) },
  });
  vm.runInContext(functionsSource, realm);
  return questions
    .filter(([, name]) => name in handlers)
    .map(([label, name, given, shown]) => [
      label,
      shown(answer(handlers[name], given)),
      formula(name, given),
    ]);
}

/** The one number of a call, whether it comes bare or as the only cell of a range. */
function answer(handler, given) {
  const result = handler(...given.map((value) => (value === null ? null : [[value]])), {});
  return Array.isArray(result) ? result[0][0] : result;
}

function formula(name, given) {
  const cells = given.map((value) =>
    value === null ? "" : typeof value === "string" ? `"${value}"` : value,
  );
  return `=${name}(${cells.join(", ")})`;
}
