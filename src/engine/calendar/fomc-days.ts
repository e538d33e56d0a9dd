import type { Day } from "../quantities";

/** 1990-02-08, the first of them. */
const FIRST_DAY: Day = 32912;
/** Days from each to the next: the code of a character less 14. */
const CODE_OF_NONE = 14;
const STEPS =
  ">?@>880A>?A=818@E?9>?819>F@71F1:<F@78?19EF:=1@09EF9>1@0@>F9>890@E?9>8?19E?9E8819>F9E8909>F9E811@" +
  ">?@>890@>?@>188@>?G78@0@>8H6888?F9@691>@??@6897@>9F789>9?8F?8888>9F>8979>9F>9879>9F897???8?8?8?8" +
  "?8?8?8?8?8?8@7?8?8?8F88?8?88F88??88?F978?8?8?88?i8??@78?8?8F888??88F88??888F88??88??@78??88?88??" +
  "8?8?88??88??88";

const decisions = new Set<Day>([FIRST_DAY]);
let last = FIRST_DAY;
for (const step of STEPS) {
  last += step.charCodeAt(0) - CODE_OF_NONE;
  decisions.add(last);
}

/**
 * Whether a scheduled meeting of the Federal Open Market Committee ends on a day: 303 of them, February 1990 to December
 * 2027, as the Federal Reserve announced them. Unscheduled meetings nobody could await.
 */
export const isFomcDay = (day: Day): boolean => decisions.has(day);
