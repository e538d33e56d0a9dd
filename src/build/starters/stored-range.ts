/** "A1:B2" on a sheet, as a file names it. */
export function rangeOn(sheet: string, range: string): string {
  return `'${sheet}'!${range.split(":").map(fixed).join(":")}`;
}

/** "B4" is "$B$4", and a column "$B". */
function fixed(address: string): string {
  return address.replace(/[A-Z]+|\d+/g, "$$$&").replaceAll("$$", "$");
}
