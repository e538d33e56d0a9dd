import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Book } from "./book";
import { type Contestant, inProcess } from "./measure";

/** What the published packages are asked to do; a package that does not do it, or is not installed, is left out. */
export interface Peers {
  readonly price: Contestant[];
  readonly greeks: Contestant[];
  readonly impliedVolatility: { contestant: Contestant; found: Float64Array }[];
  readonly missing: string[];
}

const require = createRequire(join(__dirname, "x.js"));

/** @uqee/black-scholes knows no yield: it gets the spot less the dividends. */
interface Uqee {
  BlackScholes: new (
    options: object,
  ) => {
    option(input: object): {
      price: number;
      delta: number;
      gamma: number;
      vega: number;
      theta: number;
      rho: number;
    };
    sigma(input: object): number;
  };
}
interface Textbook {
  blackScholes(
    spot: number,
    strike: number,
    years: number,
    volatility: number,
    rate: number,
    type: string,
  ): number;
}
interface ByBisection {
  getImpliedVolatility(
    price: number,
    spot: number,
    strike: number,
    years: number,
    rate: number,
    type: string,
  ): number;
}
interface QuantLib {
  Option: { Type: { Call: number; Put: number } };
  blackFormula1(type: number, strike: number, forward: number, deviation: number, discount: number): number;
  blackFormulaImpliedStdDev1(
    type: number,
    strike: number,
    forward: number,
    price: number,
    discount: number,
    displacement: number,
    guess: number | undefined,
    accuracy: number,
    steps: number,
  ): number;
  BlackCalculator: new () => {
    init2(type: number, strike: number, forward: number, deviation: number, discount: number): unknown;
    value(): number;
    delta(spot: number): number;
    gamma(spot: number): number;
    vega(years: number): number;
    theta(spot: number, years: number): number;
    rho(years: number): number;
  };
}

export async function loadPeers(book: Book, quotes: Book, prices: Float64Array): Promise<Peers> {
  const peers: Peers = { price: [], greeks: [], impliedVolatility: [], missing: [] };
  const sink = new Float64Array(6);
  const invert = (name: string, solve: (i: number) => number) => {
    const found = new Float64Array(quotes.count);
    const contestant = inProcess(name, quotes.count, () => {
      for (let i = 0; i < quotes.count; i++) found[i] = solve(i);
    });
    peers.impliedVolatility.push({ contestant, found });
  };
  const each = (name: string, work: (i: number) => number) =>
    inProcess(name, book.count, () => {
      for (let i = 0; i < book.count; i++) sink[0] = work(i);
    });
  const type = (of: Book, i: number) => (of.isCall[i] === 1 ? "call" : "put");
  const prepaid = (of: Book, i: number) => of.spot[i]! * Math.exp(-of.dividendYield[i]! * of.years[i]!);

  const uqee = installed<Uqee>("@uqee/black-scholes", peers);
  if (uqee) {
    const name = "@uqee/black-scholes, double";
    const accurate = {
      sigmaToPricePrecision: "double",
      priceToSigmaMethod: "newton-raphson",
      priceToSigmaAccuracy: 1e-10,
    };
    const solver = new uqee.BlackScholes(accurate);
    // made beforehand, so that only its own work is timed
    const input = (of: Book, i: number) => ({
      rate: of.rate[i]!,
      sigma: of.volatility[i]!,
      strike: of.strike[i]!,
      time: of.years[i]!,
      type: type(of, i),
      underlying: prepaid(of, i),
    });
    const options = Array.from({ length: book.count }, (_, i) => input(book, i));
    const priced = Array.from({ length: quotes.count }, (_, i) => ({
      ...input(quotes, i),
      price: prices[i]!,
    }));
    peers.price.push(each(`${name} (with greeks)`, (i) => solver.option(options[i]!).price));
    peers.greeks.push(each(name, (i) => solver.option(options[i]!).rho));
    invert(`${name}, Newton to 1e-10`, (i) => solver.sigma(priced[i]!));
  }

  const textbook = installed<Textbook>("black-scholes", peers);
  if (textbook) {
    const price = (i: number) =>
      textbook.blackScholes(
        prepaid(book, i),
        book.strike[i]!,
        book.years[i]!,
        book.volatility[i]!,
        book.rate[i]!,
        type(book, i),
      );
    peers.price.push(each("black-scholes", (i) => price(i)));
  }

  const byBisection = installed<ByBisection>("implied-volatility", peers);
  if (byBisection) {
    invert("implied-volatility", (i) =>
      byBisection.getImpliedVolatility(
        prices[i]!,
        prepaid(quotes, i),
        quotes.strike[i]!,
        quotes.years[i]!,
        quotes.rate[i]!,
        type(quotes, i),
      ),
    );
  }

  const quantLib = await installedModule<QuantLib>("@quantlib/ql", peers);
  if (quantLib) {
    const side = (of: Book, i: number) =>
      of.isCall[i] === 1 ? quantLib.Option.Type.Call : quantLib.Option.Type.Put;
    const forward = (of: Book, i: number) =>
      of.spot[i]! * Math.exp((of.rate[i]! - of.dividendYield[i]!) * of.years[i]!);
    const discount = (of: Book, i: number) => Math.exp(-of.rate[i]! * of.years[i]!);
    const deviation = (i: number) => book.volatility[i]! * Math.sqrt(book.years[i]!);
    const price = (i: number) =>
      quantLib.blackFormula1(
        side(book, i),
        book.strike[i]!,
        forward(book, i),
        deviation(i),
        discount(book, i),
      );
    peers.price.push(each("@quantlib/ql, blackFormula1", (i) => price(i)));
    const calculator = new quantLib.BlackCalculator();
    peers.greeks.push(
      each("@quantlib/ql, BlackCalculator", (i) => {
        calculator.init2(side(book, i), book.strike[i]!, forward(book, i), deviation(i), discount(book, i));
        sink[1] = calculator.value();
        sink[2] = calculator.delta(book.spot[i]!);
        sink[3] = calculator.gamma(book.spot[i]!);
        sink[4] = calculator.vega(book.years[i]!);
        sink[5] = calculator.theta(book.spot[i]!, book.years[i]!);
        return calculator.rho(book.years[i]!);
      }),
    );
    invert("@quantlib/ql, blackFormulaImpliedStdDev1, 1e-12", (i) => {
      const [strike, years] = [quotes.strike[i]!, quotes.years[i]!];
      const [kind, future, share] = [side(quotes, i), forward(quotes, i), discount(quotes, i)];
      try {
        const found = quantLib.blackFormulaImpliedStdDev1(
          kind,
          strike,
          future,
          prices[i]!,
          share,
          0,
          undefined,
          1e-12,
          100,
        );
        return found / Math.sqrt(years);
      } catch {
        return 0;
      }
    });
  }
  return peers;
}

function installed<Package>(name: string, peers: Peers): Package | undefined {
  try {
    return require(name) as Package;
  } catch {
    peers.missing.push(name);
    return undefined;
  }
}

async function installedModule<Package>(name: string, peers: Peers): Promise<Package | undefined> {
  try {
    return (await import(pathToFileURL(require.resolve(name)).href)) as Package;
  } catch {
    peers.missing.push(name);
    return undefined;
  }
}
