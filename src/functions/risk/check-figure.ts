/** Fowler, Noll and Vo's hash, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv. */
const FNV_BASIS = 0x81_1c_9d_c5;
const FNV_PRIME = 0x01_00_01_93;
/** A sign beyond takes two places of a text. */
const LAST_OF_ONE_UNIT = 0xff_ff;

/** The check figure of a row: it changes with its words and with what stood before. Its letter keeps it a text. */
export function checkFigure(before: string, words: string): string {
  let hash = FNV_BASIS;
  const text = `${before}|${words}`;
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at) as number;
    if (point > LAST_OF_ONE_UNIT) at++;
    hash = Math.imul(hash ^ point, FNV_PRIME);
  }
  return `c${(hash >>> 0).toString(16).padStart(8, "0")}`;
}
