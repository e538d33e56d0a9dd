import type { Condition, Operation } from "./arithmetic";
import type { Source } from "./source";

const worked =
  (by: Operation) =>
  (...from: readonly Source[]): Source => ({ kind: "worked out", by, from });

/** From left to right, as a formula would add. */
export const sum = (...from: readonly Source[]): Source =>
  from.reduce((one, other) => worked("sum")(one, other));
export const product = (...from: readonly Source[]): Source =>
  from.reduce((one, other) => worked("product")(one, other));
export const difference = worked("difference");
export const quotient = worked("quotient");
export const most = worked("most");
export const least = worked("least");
export const root = worked("root");
export const logarithm = worked("logarithm");
export const rounded = worked("rounded");
export const whole = worked("whole");
export const amount = worked("amount");

/** The second where the first holds, else the third. */
const either =
  (by: Condition) =>
  (condition: Source, then: Source, otherwise: Source): Source => ({
    kind: "either",
    by,
    condition,
    then,
    otherwise,
  });
export const whenAbove = either("whenAbove");
export const whenTrue = either("whenTrue");
