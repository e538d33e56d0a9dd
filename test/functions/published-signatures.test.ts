import { breaks, type Signatures, signaturesOf } from "../../src/build/signatures";
import { catalogue } from "../../src/functions/catalogue";
import published from "./published-signatures.json";

const now = signaturesOf(catalogue);

test("no published function has lost its name, an argument or its order", () => {
  expect(breaks(published, now)).toEqual([]);
});

test("every function is published: npm run publish-signatures adds new ones", () => {
  expect(now).toEqual(published);
});

test("required arguments come before those that may be left out", () => {
  for (const definition of catalogue) {
    const mayBeLeftOut = Object.values(definition.arguments).map((each) => each.otherwise !== undefined);
    expect([definition.id, mayBeLeftOut]).toEqual([definition.id, [...mayBeLeftOut].sort()]);
  }
});

const before: Signatures = { "CONDOR.TEST": { parameters: ["strikes", "credit", "costs"], required: 2 } };
const changed = (parameters: string[], required: number): Signatures => ({
  "CONDOR.TEST": { parameters, required },
});

test.each<[what: string, after: Signatures, problems: string[]]>([
  ["a function that is gone", {}, ["CONDOR.TEST has disappeared"]],
  [
    "a renamed argument",
    changed(["strikes", "premium", "costs"], 2),
    ["CONDOR.TEST: credit has become premium"],
  ],
  [
    "two arguments that changed places",
    changed(["credit", "strikes", "costs"], 2),
    ["CONDOR.TEST: strikes has become credit", "CONDOR.TEST: credit has become strikes"],
  ],
  ["an argument removed", changed(["strikes", "credit"], 2), ["CONDOR.TEST: costs has become nothing"]],
  [
    "an optional argument now required",
    changed(["strikes", "credit", "costs"], 3),
    ["CONDOR.TEST: costs is now required"],
  ],
  [
    "a new required argument",
    changed(["strikes", "credit", "costs", "vix"], 4),
    ["CONDOR.TEST: costs is now required", "CONDOR.TEST: vix is now required"],
  ],
  ["an appended optional argument, which is allowed", changed(["strikes", "credit", "costs", "vix"], 2), []],
  ["an argument that became optional, which is allowed", changed(["strikes", "credit", "costs"], 1), []],
])("%s", (_, after, problems) => {
  expect(breaks(before, after)).toEqual(problems);
});
