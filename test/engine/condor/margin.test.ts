import type { Condor } from "../../../src/engine/condor/condor";
import { condorMargin } from "../../../src/engine/condor/margin";

const condor = (longPut: number, shortPut: number, shortCall: number, longCall: number): Condor => ({
  longPut,
  shortPut,
  shortCall,
  longCall,
});

const published = [
  { from: "Lean issue 9775, first case", condor: condor(7090, 7185, 7510, 7605), contracts: 2, usd: 19_000 },
  { from: "Lean issue 9775, second case", condor: condor(7135, 7185, 7500, 7660), contracts: 2, usd: 32_000 },
  { from: "Lean issue 9775, third case", condor: condor(7090, 7235, 7510, 7605), contracts: 2, usd: 29_000 },
  { from: "Interactive Brokers' example", condor: condor(160, 170, 180, 190), contracts: 10, usd: 10_000 },
  { from: "tastytrade's example", condor: condor(50, 53, 67, 70), contracts: 2, usd: 600 },
];

test.each(published)("the wider side holds $usd dollars: $from", ({ condor, contracts, usd }) => {
  expect(condorMargin(condor, contracts, "wider side")).toBe(usd);
});

test("Interactive Brokers holds both sides of unequal wings and one of equal ones", () => {
  expect(condorMargin(condor(160, 170, 180, 190), 10, "ibkr")).toBe(10_000);
  expect(condorMargin(condor(7135, 7185, 7500, 7660), 2, "ibkr")).toBe((50 + 160) * 200);
});

test("brokers that charge both spreads hold both widths", () => {
  expect(condorMargin(condor(160, 170, 180, 190), 10, "both sides")).toBe(20_000);
});
