import { words } from "../../../host/words";
import { lateCondor } from "../late-functions";
import type { Field } from "./field";

const setting = { initial: "", setting: true, room: "chain", in: "chain" } as const;

/** What is asked of a chain of one's own. */
export const chainFields = {
  quotedAt: {
    ...setting,
    label: words`Quoted at`,
    argument: [lateCondor, "asOf"],
    unit: "",
    format: "yyyy-mm-dd hh:mm",
    hint: words`New York; a date alone is the close`,
  },
  expiry: {
    ...setting,
    room: "chain expiry",
    label: words`Expiry quoted`,
    argument: [lateCondor, "expiry"],
    unit: "",
    format: "yyyy-mm-dd",
  },
  root: {
    ...setting,
    room: "chain expiry",
    label: words`Series`,
    argument: [lateCondor, "root"],
    unit: "",
    format: "General",
  },
  aim: {
    ...setting,
    label: words`Short strikes by`,
    argument: [lateCondor, "by"],
    initial: "credit",
    by: "credit",
  },
  aimedAt: {
    ...setting,
    label: words`Aimed at`,
    argument: [lateCondor, "target"],
    by: "credit",
    unit: "",
    format: "General",
    hint: words`Blank: 1.15 points, 0.16 delta, 1.5 deviations, 1.5 daily ranges`,
  },
  fill: {
    ...setting,
    label: words`Filled at`,
    argument: [lateCondor, "fill"],
    initial: "mid",
    unit: "",
    hint: words`mid, natural, mid-0.05, or a fraction from natural (0) to mid (1)`,
  },
} as const satisfies Record<string, Field>;
