/** What stands in the columns and rows of tables, by their headings, where no output of that name says it. */

/** For every table, a unit with the headings that mean it; "#" stands for a number. */
const everywhere: Readonly<Record<string, string>> = {
  "index points": `
    distance | EV by record, low | EV by record, high | premium | paid | mark | mid | P/L | parity gap |
    to short put | to short call | condor | points a condor | points a condor at IV ratio | credit |
    EV at pricing vol | EV at your view | EV by record | forward | SPX | carry of one condor, points |
    after costs | points a condor by side and close | lost before | if won | if lost | loss of all steps`,
  "VIX points": `
    VIX before | VIX after | VIX move | VIX day before | future | short strike | future #d | VIX |
    VIX future | VIX future # days`,
  strike: `long put | short put | short call | long call | put strike | call strike | strike`,
  "US dollars": `
    can lose | equity by year | condors made by year | hedge bought by year | hedge sold by year |
    hedge made by year | at risk | cost | layer # | hedge | total | carry | margin | fees | cash |
    worst loss | value | gain | P/L dollars | dollars lost | premium at risk, $ |
    unchanged-curve carry a year, $ | capital needed | replayed net cost a year, $ |
    carry of layer # a year, $ | pays if VIX goes to #, $ | cost a year | end equity | condors made |
    hedge bought | hedge sold | hedge made | equity | drawdown | gain in the crash | open risk | dollars |
    mean contract | expected P/L | at # x response | best | worst | P/L today | P/L open | $ per # % |
    $ per vol point | shock $ from now`,
  count: `
    result | gate | tier | hedge tier | step | trades | won | lost | longest streak | losing trades |
    strikes | quotes | live | flag | losing days | without a condor on the grid | lost trades |
    trades by year | lost trades by year`,
  "US dollars per VIX point": `$ per VIX point`,
  "fraction of equity": `fraction of equity | risk fraction | permitted fraction | carry % of equity`,
  fraction: `
    % of equity | total / equity | % of maximum | SPX move | covered | cover | share | distance % |
    gain share | slippage | impact | growth a year | result by year | drawdown by year | worst drawdown |
    worst year | growth a year at IV ratio | worst drawdown at IV ratio | premium at risk, share of equity |
    unchanged-curve carry a year, share of equity | spread of credit |
    losing days on which VIX did not rise | losing days on which VIX rose | share of 252-day high |
    losing days on which VIX rose # or more | losing days on which the index rose | gain per dollar |
    losses that a #/#/# hedge gave back | VIX did not rise | index rose | VIX rose # or more |
    hedge gained | given back | given back, down days | given back, up days | share of the sessions sold |
    mean | median | # % quantile | CVaR # % | median drawdown | # % drawdown | losing share |
    standard error of the mean | median at IV ratio | CVaR # % at IV ratio | # % drawdown at IV ratio |
    equity weight | weight | IV over realised less # | put % | call % | curve slope | decay of time value |
    permission`,
  probability: `
    POP less POP at entry | touch left | P(reached) | losing paths | effective win rate |
    break-even win rate | fell # % | fell by its drawdown limit | win rate | P(EV > #) |
    P(drawdown) at # % | P(drawdown) at the answer | P(drawdown) | P(all steps lost) | standard error |
    P(all lost in the trades) | VIX +# within # days, flagged days | VIX +# within # days, other days`,
  "decimal per year": `volatility | vol | call vol | put vol | iv`,
  "0 to 100": `RSI`,
  "standard deviations": `
    in SD | P/CF z | put SD | call SD | net delta | deviations to short strike | SD over VIX |
    SD over VIX#D | elsewhere`,
  ratio: `IV ratio | quick ratio | dividend cover | share of VIX1D | weakest gate | score | total score`,
  delta: `delta | residual | residual # | effective wins`,
  "contracts, unrounded": `target`,
  contracts: `
    contracts | condors | permitted contracts | per 10 condors | cumulative | condors sold | best for |
    too small for a condor | hedge rounded to none | missing readings | layer | trades needed`,
  days: `days | sessions | days left | roll at | days with VIX1D | sessions sold | held back by the gate`,
  hours: `hours`,
  "Excel date": `expiry | date | opened | next | closed`,
};

/** The unit of a heading wherever it stands. */
export const commonUnits: ReadonlyMap<string, string> = new Map(
  Object.entries(everywhere).flatMap(([unit, headings]) =>
    headings.split("|").map((heading) => [heading.trim(), unit] as const),
  ),
);

/** "layer 2" is a "layer #". */
export const withoutNumbers = (heading: string): string => heading.replace(/\d+(\.\d+)?/g, "#");
