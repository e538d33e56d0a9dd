/** What the bench of replays and simulations measures, for the bundler. */
export { isWeekend } from "../src/engine/calendar/civil-day";
export { isExchangeHoliday } from "../src/engine/calendar/exchange-holidays";
export { workedPlan } from "../src/engine/plan/plan";
export { fourVariants } from "../src/engine/replay/replay";
export { resample } from "../src/engine/simulation/bootstrap";
export { JOINT_MODEL } from "../src/engine/simulation/joint-law";
export { JointPaths } from "../src/engine/simulation/joint-model";
export { simulatePlan } from "../src/engine/simulation/simulate";
export { flatRatio } from "../src/engine/vix1d/sold-at";
export { scenarioReplay } from "../src/functions/scenario/replay.fn";
export { plainBootstrap, plainJointPaths } from "./replay-plain";
