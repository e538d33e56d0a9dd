import * as blindSpots from "../../src/taskpane/plan/blind-spot-questions";
import { type FieldName, fieldNames, fieldOf } from "../../src/taskpane/plan/fields";
import { argumentOf } from "../../src/taskpane/plan/fields/field";
import { flowing } from "../../src/taskpane/plan/flowing";
import { sourcesOf } from "../../src/taskpane/plan/graph/question";
import { field, type Question, type Source } from "../../src/taskpane/plan/graph/source";
import { hedgePayoff } from "../../src/taskpane/plan/hedge-payoff-questions";
import {
  fetchChainFunctions,
  lateCondor,
  lateCredit,
  lateForward,
  lateSmile,
} from "../../src/taskpane/plan/late-functions";
import { drawdownOdds, oddsLeftOpen, winRates } from "../../src/taskpane/plan/odds-questions";
import { closingCosts } from "../../src/taskpane/plan/payoff-questions";
import { questions, stressLoss } from "../../src/taskpane/plan/questions";

const namesOf = () =>
  [lateCondor, lateCredit, lateForward, lateSmile].map(({ id, arguments: of }) => [id, Object.keys(of)]);
const before = namesOf();
beforeAll(fetchChainFunctions);

/** Everything that a source stands on, itself included. */
function* below(
  source: Source | undefined,
  seen = new Set<Source | Question>(),
): Generator<Source | Question> {
  if (source === undefined || seen.has(source)) return;
  seen.add(source);
  yield source;
  const each = function* (sources: Iterable<Source | undefined>) {
    for (const one of sources) yield* below(one, seen);
  };
  switch (source.kind) {
    case "field":
      yield* below(fieldOf(source.name as FieldName).derived?.source, seen);
      yield* below(fieldOf(source.name as FieldName).quoted?.source, seen);
      break;
    case "answer":
    case "table":
    case "column":
    case "cell":
      if (seen.has(source.of)) break;
      seen.add(source.of);
      yield source.of;
      yield* each(sourcesOf(source.of, flowing));
      break;
    case "worked out":
    case "chosen":
      yield* each(source.from);
      break;
    case "there":
      yield source.of;
      yield* each([source.then, source.otherwise]);
      break;
    case "either":
      yield* each([source.condition, source.then, source.otherwise]);
      break;
    case "rows":
      yield* each(source.rows.flat());
      break;
    case "stack":
      yield* each(source.blocks);
      break;
    case "when":
      yield* each([source.then, source.otherwise]);
      break;
    case "way":
      yield* each([source.credit, source.own]);
      break;
    case "split":
      yield* below(source.of, seen);
      break;
    case "instead":
      yield* below(source.source, seen);
      break;
  }
}

const asked: readonly Question[] = [
  ...Object.values(questions),
  ...Object.values(blindSpots.maps),
  ...Object.values(closingCosts(field("spot"))),
  ...Object.values(winRates),
  ...Object.values(oddsLeftOpen),
  ...drawdownOdds,
  hedgePayoff,
];
const whole = [...asked.flatMap((of) => [...below({ kind: "table", of })]), ...below(stressLoss)];
const all = [...new Set(whole.filter((node): node is Question => !("kind" in node)))];

test("there is something to look at", () => {
  expect(all.length).toBeGreaterThan(asked.length);
});

describe("a field", () => {
  test.each(all.map((question) => [question.of.id, question] as const))(
    "flows into %s wherever an argument has its name, or it is said why not",
    (_, { of, given }) => {
      for (const name of Object.keys(of.arguments)) {
        const source = given[name];
        if (!Object.hasOwn(flowing, name) || source === undefined) continue;
        expect([name, source]).toEqual([
          name,
          expect.objectContaining({ why: expect.stringMatching(/\w+ \w+/) }),
        ]);
      }
    },
  );

  const reached = new Set(
    whole.flatMap((node) => ("kind" in node && node.kind === "field" ? [node.name] : [])),
  );
  test.each(fieldNames.map((name) => [name]))("%s reaches a question", (name) => {
    expect(reached).toContain(name);
  });

  test.each(fieldNames.map((name) => [name]))("%s is judged by an argument of a function", (name) => {
    expect(() => argumentOf(fieldOf(name))).not.toThrow();
  });

  it("that a source names is there", () => {
    for (const name of reached) expect(fieldNames).toContain(name);
  });

  it("has a label of its own", () => {
    expect(new Set(fieldNames.map((name) => fieldOf(name).label)).size).toBe(fieldNames.length);
  });
});

test("functions that are fetched later name the arguments that they have", () => {
  expect(namesOf()).toEqual(before);
});

test("an argument without a name of its own is given by the questions that need it", () => {
  for (const { of, given } of all)
    for (const [name, argument] of Object.entries(of.arguments))
      if (argument.otherwise === undefined)
        expect([of.id, name, given[name] ?? flowing[name]]).not.toContain(undefined);
});
