/** A linear programme: the smallest cost . x with rows . x at most their limits and x from 0 to its most. */
export interface LinearProgramme {
  /** Of each unknown; none is below 0. */
  readonly cost: readonly number[];
  readonly rows: readonly (readonly number[])[];
  readonly limits: readonly number[];
  readonly most: readonly number[];
}

export interface LeastCost {
  readonly cost: number;
  readonly x: readonly number[];
}

const TINY = 1e-9;
/** More turns than any programme of a hedge takes: from here on the first lawful turn is taken, which cannot circle. */
const PATIENT_TURNS = 200;
const MOST_TURNS = 2000;

/**
 * Least cost by the dual simplex method from the idle basis, which no cost below 0 makes lawful; nothing if none fits. An
 * unknown above its most is counted down from it instead, so that bounds need no rows of their own.
 */
export function leastCost({ cost, rows, limits, most }: LinearProgramme): LeastCost | undefined {
  const unknowns = cost.length;
  const width = unknowns + rows.length + 1;
  const table = rows.map((row, at) => {
    const line = new Float64Array(width);
    line.set(row);
    line[unknowns + at] = 1;
    line[width - 1] = limits[at]!;
    return line;
  });
  const price = new Float64Array(width);
  price.set(cost);
  const basis = rows.map((_, at) => unknowns + at);
  const countedDown = most.map(() => false);
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    for (const [at, line] of table.entries()) {
      const of = basis[at]!;
      if (of >= unknowns || line[width - 1]! <= most[of]! + TINY) continue;
      for (let each = 0; each < width; each++) if (each !== of) line[each]! *= -1;
      line[width - 1]! += most[of]!;
      countedDown[of] = !countedDown[of];
    }
    const leaving = worstRow(table, width - 1, turn > PATIENT_TURNS);
    if (leaving < 0) {
      const x = new Array<number>(unknowns).fill(0);
      for (const [at, of] of basis.entries()) if (of < unknowns) x[of] = table[at]![width - 1]!;
      return {
        cost: -price[width - 1]!,
        x: x.map((value, of) => (countedDown[of] ? most[of]! - value : value)),
      };
    }
    const entering = cheapestColumn(table[leaving]!, price, width - 1);
    if (entering < 0) return undefined;
    turnAbout(table, price, leaving, entering);
    basis[leaving] = entering;
  }
  return undefined;
}

function worstRow(table: readonly Float64Array[], limit: number, first: boolean): number {
  let worst = -1;
  let least = -TINY;
  for (let at = 0; at < table.length; at++) {
    const value = table[at]![limit]!;
    if (value >= least) continue;
    if (first) return at;
    worst = at;
    least = value;
  }
  return worst;
}

function cheapestColumn(row: Float64Array, price: Float64Array, columns: number): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < columns; at++) {
    if (row[at]! >= -TINY) continue;
    const ratio = price[at]! / -row[at]!;
    if (ratio < least - TINY) {
      least = ratio;
      best = at;
    }
  }
  return best;
}

function turnAbout(table: readonly Float64Array[], price: Float64Array, at: number, column: number): void {
  const row = table[at]!;
  const pivot = row[column]!;
  for (let each = 0; each < row.length; each++) row[each]! /= pivot;
  for (const other of [...table, price]) {
    const factor = other[column]!;
    if (other === row || factor === 0) continue;
    for (let each = 0; each < row.length; each++) other[each]! -= factor * row[each]!;
  }
}
