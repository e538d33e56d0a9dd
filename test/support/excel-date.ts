/** Excel's serial number of an ISO date, by way of the Unix epoch: 1970-01-01 is 25569. */
export function excelDate(iso: string): number {
  return Date.parse(iso) / 86_400_000 + 25_569;
}
