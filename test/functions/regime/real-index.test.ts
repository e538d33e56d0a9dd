import { call } from "../../support/call";
import { describeWithShared, sharedRows } from "../../support/shared-data";

const CONSTITUENTS = "sp500_constituents_financials_2026-08-22.csv";
const INDEX = "spx_daily_2000_2026.csv";
const VIX = "vix_daily.csv";

describeWithShared([CONSTITUENTS], () => {
  test("the S&P 500 of August 2026 earns 22.6 % on its equity, banks included", () => {
    const companies = sharedRows(CONSTITUENTS)
      .map((row) => ({ cap: Number(row.market_cap), pe: Number(row.pe), pb: Number(row.price_to_book) }))
      .filter(({ cap, pe, pb }) => cap > 0 && pe > 0 && pb > 0);
    expect(companies.length).toBeGreaterThan(400);
    const income = companies.map(({ cap, pe }) => [cap / pe]);
    const equity = companies.map(({ cap, pb }) => [cap / pb]);
    const found = call("REGIME.ROE", income, equity, null, null, null, null, "ROE") as number;
    expect(found).toBeCloseTo(0.226, 2);
  });
});

describeWithShared([INDEX, VIX], () => {
  test("index and VIX of 2020 go opposite ways, and the range estimators agree within a third", () => {
    const vix = new Map(sharedRows(VIX).map((row) => [row.date, Number(row.close)]));
    const days = sharedRows(INDEX).filter(
      ({ date = "", open }) => date >= "2019-12-01" && date <= "2020-04-17" && open !== "",
    );
    expect(days.length).toBeGreaterThan(80);
    const history = days.map(({ date, close }) => [Number(close), vix.get(date as string) as number]);
    const found = call("REGIME.STATE", [["ROE", 0.2]], history, "SPX/VIX correlation") as number;
    expect(found).toBeLessThan(-0.6);
    expect(found).toBeGreaterThan(-1);
    const bars = days.map(({ open, high, low, close }) => [open, high, low, close].map(Number));
    const closeClose = call("REGIME.HV", bars, 60, "close-close") as number;
    const yangZhang = call("REGIME.HV", bars, 60, "Yang-Zhang") as number;
    expect(Math.abs(yangZhang / closeClose - 1)).toBeLessThan(1 / 3);
  });
});
