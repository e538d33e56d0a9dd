import { type Argument, one } from "./argument";

/** An argument that another one replaces: it may be blank where that one is given, and is needed elsewhere. */
export function unlessGiven<T>(argument: Argument<T>, other: string): Argument<T | undefined> {
  return {
    ...argument,
    summary: `${argument.summary}; blank where ${other} is given`,
    supply: (rows, name, others) =>
      rows === null && others(other) !== null ? one(undefined) : argument.supply(rows, name, others),
  };
}
