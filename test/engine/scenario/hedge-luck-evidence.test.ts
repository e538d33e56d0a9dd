/** Luck of the roll day and a gate that is read late: EVIDENCE.md against settlements and a study on quoted options. */
import { holdTable } from "../../support/evidence-tables";
import { describeWithShared, sharedRows } from "../../support/shared-data";
import { callHedge, HEDGE_FILES, type HedgeHabits, settledSessions } from "./vix-call-hedges";

const LUCK = "test-only/vix_call_hedges_luck.csv";
const SHIFTS = [
  [-14, "-14 days from monthly settlement", "-14 days on every tenor"],
  [-7, "-7 days", "-7 days"],
  [0, "0 (monthly)", "0"],
  [7, "+7 days", "+7 days"],
  [14, "+14 days", "+14 days"],
] as const;
const LADDER = [30, 60, 90];
const GATES = [
  ["front", "gate_lag_vx1_2006_2025"],
  ["month ahead", "gate_lag_cmf30_2006_2025"],
] as const;
const LATE = ["0", "+1 day stale", "+2 days stale"];

describeWithShared([...HEDGE_FILES, LUCK], () => {
  const quoted = (test: string, setting: string) =>
    sharedRows(LUCK).find((row) => row.test === test && row.setting === setting);
  let sessions: ReturnType<typeof settledSessions> | undefined;
  const made = (tenors: readonly number[], delta: number, habits: HedgeHabits) => {
    sessions ??= settledSessions().filter(({ date }) => date >= "2016-10-01" && date < "2022-01-01");
    const values = callHedge(sessions, tenors, delta, habits);
    const dates = [...values.keys()];
    const at = (date: string) => values.get(dates.filter((each) => each <= date).at(-1)!)!;
    return {
      covid: 100 * (at("2020-03-23") / at("2020-02-19") - 1),
      aYear: 100 * ((at("2021-12-31") / at("2016-12-30")) ** (1 / 5) - 1),
    };
  };
  const sides = (engine: number, study: string | undefined) =>
    `${engine.toFixed(1)} / ${Number(study).toFixed(1)}`;

  test("one call by the day of its roll, beside the ladder", () => {
    const rows = SHIFTS.map(([shift, single, ladder]) => {
      const [call, shiftedRolls, shiftedTenors] = [
        made([30], 0.3, { rollShift: shift }),
        made(LADDER, 0.3, { rollShift: shift }),
        made(
          LADDER.map((tenor) => tenor + shift),
          0.3,
          {},
        ),
      ];
      const [ofCall, ofLadder] = [
        quoted("roll_phase_2017_2021", single),
        quoted("cadence_shift_2017_2021", ladder),
      ];
      return [
        shift > 0 ? `+${shift}` : String(shift),
        sides(call!.aYear, ofCall?.cagr_pct),
        sides(call!.covid, ofCall?.covid_return_pct),
        shiftedRolls!.aYear.toFixed(1),
        shiftedRolls!.covid.toFixed(1),
        sides(shiftedTenors!.covid, ofLadder?.covid_return_pct),
      ];
    });
    holdTable("Luck of the roll day", rows);
  });

  test("a gate that is read one or two sessions late", () => {
    const rows = GATES.flatMap(([gate, test]) =>
      LATE.map((setting, stale) => [
        gate === "front" ? "the front future" : "the future a month ahead",
        String(stale),
        sides(made(LADDER, 0.5, { gate, stale }).covid, quoted(test, setting)?.covid_return_pct),
      ]),
    );
    holdTable("A gate read late", rows);
  });
});
