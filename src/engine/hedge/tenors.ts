/** One thing known at one number of days ahead. */
export interface Tenor<T> {
  readonly days: number;
  readonly at: T;
}

/** Where a number of days falls among tenors that ascend: between which two, and how far along. */
export interface Bracket<T> {
  readonly near: T;
  readonly far: T;
  /** 0 at the near one, 1 at the far one. */
  readonly share: number;
}

/** The tenors around a number of days; outside them the nearest one stands alone, so curves are flat there. */
export function bracket<T>(tenors: readonly Tenor<T>[], days: number): Bracket<T> {
  const last = tenors[tenors.length - 1]!;
  const first = tenors[0]!;
  if (days <= first.days) return { near: first.at, far: first.at, share: 0 };
  if (days >= last.days) return { near: last.at, far: last.at, share: 0 };
  let index = 1;
  while (tenors[index]!.days < days) index++;
  const near = tenors[index - 1]!;
  const far = tenors[index]!;
  return { near: near.at, far: far.at, share: (days - near.days) / (far.days - near.days) };
}

/** Straight between two values. */
export function between({ near, far, share }: Bracket<number>): number {
  return share === 0 ? near : near + (far - near) * share;
}
