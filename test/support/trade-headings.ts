/** What a journal says of each trade, in the order in which it may stand without headings. */
export const TRADE_HEADINGS: readonly string[] =
  "date expiry strikes contracts credit close settlement fees exit".split(" ");
