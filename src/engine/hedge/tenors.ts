/** One thing known at one number of days ahead. */
export interface Tenor<T> {
  readonly days: number;
  readonly at: T;
}

/** Where a number of days falls among tenors that ascend: between which two, and how far along. */
export interface Bracket<T> {
  readonly near: T;
  readonly far: T;
  readonly nearDays: number;
  readonly farDays: number;
  /** 0 at the near one, 1 at the far one. */
  readonly share: number;
}

/** The tenors around a number of days; outside them the nearest one stands alone, so curves are flat there. */
export function bracket<T>(tenors: readonly Tenor<T>[], days: number): Bracket<T> {
  const last = tenors[tenors.length - 1]!;
  const first = tenors[0]!;
  if (days <= first.days) return alone(first);
  if (days >= last.days) return alone(last);
  let index = 1;
  while (tenors[index]!.days < days) index++;
  const near = tenors[index - 1]!;
  const far = tenors[index]!;
  const share = (days - near.days) / (far.days - near.days);
  return { near: near.at, far: far.at, nearDays: near.days, farDays: far.days, share };
}

function alone<T>({ days, at }: Tenor<T>): Bracket<T> {
  return { near: at, far: at, nearDays: days, farDays: days, share: 0 };
}

/** Straight between two values. */
export function between({ near, far, share }: Pick<Bracket<number>, "near" | "far" | "share">): number {
  return share === 0 ? near : near + (far - near) * share;
}
