/** Fowler, Noll and Vo's hash, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv. */
const FNV_BASIS = 0x81_1c_9d_c5;
const FNV_PRIME = 0x01_00_01_93;

/** The check figure of a row: it changes with the row and with what stood before. Its letter keeps it a text. */
export function checkFigure(before: string, cells: readonly (string | number)[]): string {
  let hash = FNV_BASIS;
  for (const character of [before, ...cells].join("|"))
    hash = Math.imul(hash ^ (character.codePointAt(0) as number), FNV_PRIME);
  return `c${(hash >>> 0).toString(16).padStart(8, "0")}`;
}
