import { words } from "../../../host/words";
import { maps, spotMoves, vixMoves } from "../../plan/blind-spot-questions";
import { curve } from "../../plan/fields/curve-fields";
import { cellAt, type Place } from "../../plan/graph/place";
import type { Question } from "../../plan/graph/source";
import { questions } from "../../plan/questions";
import type { PlanSheet } from "../plan-sheet";
import { strikesAt } from "../strikes-at";

const COLUMN = "R";
/** A reading that is refused later on, or a gate on hold, adds a row of its own. */
const ROOM = 4;

/** Each map by its name. */
const SHOWN: Readonly<Record<keyof typeof maps, string>> = words({
  condors: "condors",
  hedge: "hedge",
  total: "total",
});

/** Where what the page reads stands. */
export interface Workings {
  readonly gates: Place;
  readonly ladder: Place;
  readonly maps: Readonly<Record<keyof typeof maps, Place>>;
}

/** The questions that the page reads, each where it spills, to the right of the paper. */
export function workings(sheet: PlanSheet): Workings {
  let row = 1;
  const below = (said: string, put: (at: string) => Place): Place => {
    sheet.heading(`${COLUMN}${row}`, said);
    const place = put(`${COLUMN}${row + 1}`);
    row += 1 + place.rows + ROOM;
    return place;
  };
  const spilled = (said: string, question: Question) => below(said, (at) => sheet.table(question, at).place);
  below(words`Worked out from: strikes`, (at) => strikesAt(sheet, at));
  below(words`VIX curve: days and future`, (at) => sheet.area(curve, at, "result", ["0", "0.00"]));
  spilled(words`Ceilings`, questions.ceilings);
  const gates = spilled(words`Gates`, questions.gates);
  spilled(words`One condor, costs and hedge charged`, questions.report);
  const ladder = spilled(words`Hedge ladder`, questions.ladder);
  spilled(words`Hedge called for at the start`, questions.baseLadder);
  spilled(words`The whole ratio beside ten condors`, questions.unitLadder);
  spilled(words`What that carries`, questions.unitCarry);
  spilled(words`Named shocks at the start, dollars`, questions.baseStress);
  below(words`Moves of VIX, points`, (at) =>
    sheet.area(vixMoves, cellAt({ at }, 0, 1), "input", Array(vixMoves.rows[0]?.length).fill("+0;-0;0")),
  );
  // Beside the first map, which stands in the next columns.
  const first = row + 1;
  sheet.area(spotMoves, `${COLUMN}${first}`, "input", ["+0.00%;-0.00%;0.0%"]);
  const mapped = Object.entries(maps).map(([show, map]) => {
    const place = below(
      words`Blind spots, dollars: ${SHOWN[show as keyof typeof maps]}`,
      (at) => sheet.table(map, cellAt({ at }, 0, 1)).place,
    );
    return [show, place] as const;
  });
  return { gates, ladder, maps: Object.fromEntries(mapped) as Workings["maps"] };
}
