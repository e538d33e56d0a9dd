/** What the bench of replays and simulations measures, for the bundler. */
export { isWeekend } from "../src/engine/calendar/civil-day";
export { isExchangeHoliday } from "../src/engine/calendar/exchange-holidays";
export { resample } from "../src/engine/scenario/bootstrap";
export { JOINT_MODEL, JointPaths } from "../src/engine/scenario/joint-model";
export { workedPlan } from "../src/engine/scenario/plan";
export { flatRatio, fourVariants } from "../src/engine/scenario/replay";
export { simulatePlan } from "../src/engine/scenario/simulate";
export { scenarioReplay } from "../src/functions/scenario/replay.fn";
export { plainBootstrap, plainJointPaths } from "./replay-plain";
