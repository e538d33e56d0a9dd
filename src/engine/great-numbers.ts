/** Numbers within words, those of five digits or more by their thousands: "at most 1,000,000,000". */
export const byThousands = (words: string | number): string =>
  String(words).replace(/\d+(?:\.\d+)?/g, (number) =>
    /^\d{5,}$/.test(number) ? number.replace(/\B(?=(\d{3})+$)/g, ",") : number,
  );
