import { HEAVY_SHARE, splitOrder } from "../../engine/condor/fills";
import { DomainError } from "../../engine/errors";
import { sources } from "../../engine/sources";
import { notingZeros } from "../arguments/argument";
import { omittable } from "../arguments/quantity";
import { defineFunction } from "../define";
import type { Computed } from "../outputs";
import { contracts, costs, credit, depth, levels } from "../quantities";

const HEADER = ["credit", "contracts", "cumulative", "slippage", "impact", "note"] as const;

export const condorFills = defineFunction({
  id: "CONDOR.FILLS",
  summary: "One order split over rising limit credits, with the impact a constant-product pool would show.",
  arguments: {
    contracts: notingZeros(contracts({ summary: "Condors to sell" })),
    credit: credit({ summary: "Lowest limit credit" }),
    step: notingZeros(costs({ summary: "Step between limit credits" })),
    levels: levels({ summary: "Number of limit orders" }),
    depth: omittable(depth({ summary: "Contracts the market would show" }), {
      otherwise: "no impact is shown",
    }),
  },
  formula:
    "equal parts, remainders to the first limits; x y = k: average slippage q / (d - q), price impact (1 / (1 - q/d))^2 - 1",
  limits:
    "An analogy from automated market makers: no option exchange works like this, and it promises no fill.",
  source: `${sources.method} (MEV and AMM as analogies)`,
  standing: "doctrine",
  examples: [
    {
      // 5 contracts over 2 limits: 3 at 1.10, 2 at 1.20; 5 in a depth of 100: 5/95 and (1/0.95)^2 - 1.
      given: { contracts: 5, credit: 1.1, step: 0.1, levels: 2, depth: 100 },
      gives: [
        [...HEADER],
        [1.1, 3, 3, 3 / 97, 1 / 0.97 ** 2 - 1, ""],
        [1.2, 2, 5, 5 / 95, 1 / 0.95 ** 2 - 1, ""],
        [1.14, 5, 5, 5 / 95, 1 / 0.95 ** 2 - 1, "average when all fill"],
      ],
      digits: 10,
      from: "hand arithmetic of the constant product",
    },
  ],
  compute: (order) => {
    const fills = splitOrder(order);
    const noDepth = new DomainError("not-enough-data", "give depth, the contracts the market would show");
    const tooDeep = new DomainError("no-solution", "the orders take all of the depth");
    const none = order.depth === undefined ? noDepth : tooDeep;
    const heavy = (quantity: number) => order.depth !== undefined && quantity > HEAVY_SHARE * order.depth;
    const rows = fills.map((fill): Computed[] => [
      fill.credit,
      fill.contracts,
      fill.cumulative,
      fill.slippage ?? none,
      fill.impact ?? none,
      heavy(fill.cumulative) ? "above 8 % of the depth" : "",
    ]);
    const last = fills.at(-1);
    const sold = last?.cumulative ?? 0;
    const average: Computed =
      sold > 0
        ? fills.reduce((sum, fill) => sum + fill.credit * fill.contracts, 0) / sold
        : new DomainError("no-solution", "no contracts to sell");
    return { average, sold, last, none, rows };
  },
  outputs: {
    credit: {
      unit: "index points",
      summary: "Average credit when every order fills",
      of: ({ average }) => average,
    },
    contracts: { unit: "contracts", summary: "All contracts", of: ({ sold }) => sold },
    slippage: {
      unit: "fraction",
      summary: "Average slippage of them all",
      of: ({ last, none }) => last?.slippage ?? none,
    },
    impact: {
      unit: "fraction",
      summary: "Price impact of them all",
      of: ({ last, none }) => last?.impact ?? none,
    },
  },
  table: {
    summary: "One row a limit order, then the total",
    rows: ({ rows, average, sold, last, none }) => [
      [...HEADER],
      ...rows,
      [average, sold, sold, last?.slippage ?? none, last?.impact ?? none, "average when all fill"],
    ],
  },
});
