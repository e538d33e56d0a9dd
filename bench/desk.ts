/** An edit beside 5,000 trades in the Journal and 500 condors on Desk and in the Book, in a real browser on the built files. */
import { bookSheet } from "../src/taskpane/data/book-sheet";
import { trades as exampleTrades } from "../src/taskpane/desk/journal-trades";
import { withBrowser } from "./served";

const PORT = "4421";
const TRADES = 5000;
const CONDORS = 500;
const EDITS = 12;
const GOAL_MS = 200;
/** Y, where the Desk takes its condors: date, expiry, strikes, contracts, credit. */
const BOOK_COLUMN = 24;
const EXAMPLES = exampleTrades.length;
/** 2005-01-03, a Monday, and 2025-12-05. */
const [FIRST_DAY, TODAY] = [38_355, 45_996];

/** A condor a session for some twenty years. */
const trades = Array.from({ length: TRADES }, (_, at) => {
  const day = FIRST_DAY + 7 * Math.floor(at / 5) + (at % 5);
  const middle = 5000 + ((at * 35) % 2000);
  const strikes = [-110, -100, 100, 110].map((away) => middle + away).join("/");
  // The sheet's examples, which have a settlement, stand in the first rows.
  const bought = at >= EXAMPLES && at % 4 === 0;
  return [
    ...[day, day + 1, strikes, 1 + (at % 3), 1 + ((at * 13) % 50) / 100],
    ...[bought ? 0.5 : null, bought ? null : middle + ((at * 29) % 240) - 120, 5.2],
    ...[bought ? "target" : "expired", null],
  ];
});
const condors = Array.from({ length: CONDORS }, (_, at) => {
  const middle = 6800 + (at % 40) * 5;
  return [
    ...[TODAY + 3 + 7 * (at % 4), middle - 110, middle - 100, middle + 100, middle + 110, 1 + (at % 4)],
    ...[1 + ((at * 7) % 80) / 100, "condor", "SPXW", TODAY - (at % 5), 5.2, null, String(at + 2), null],
  ];
});
const BOOK_HEADINGS = [
  ...["expiry", "long put", "short put", "short call", "long call", "contracts", "credit", "kind", "root"],
  ...["opened", "fees", "cash", "rows", "note"],
];

/** What is edited, with values that all differ, and where its answer stands. */
const EDITED: readonly (readonly [name: string, sheet: string, cell: string, value: number])[] = [
  ["a trade's credit", "Journal", "E2000", 1.2],
  ["a condor's credit", "Book", "G300", 1.2],
  ["SPX of the book", "Book", "B5", 6870],
  ["a condor's credit, view day", "Desk", "AF300", 1.2],
  ["SPX, and so every mark of view day", "Desk", "B5", 6870],
];

type PageOfGrid = typeof globalThis & {
  wingspanGrid: {
    writeRows(sheet: string, from: number, rows: unknown, look?: object): void;
    addSheet(name: string, content: unknown): void;
    setCell(sheet: string, cell: string, text: string): void;
    showSheet(sheet: string): void;
    textAt(sheet: string, cell: string): string;
  };
};

void withBrowser(PORT, async (browser, address) => {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  // The page's own thread: a machine that others load as well shows what an edit costs, not how long it waited.
  const inspector = await page.context().newCDPSession(page);
  await inspector.send("Performance.enable", { timeDomain: "threadTicks" });
  const processorMs = async () => {
    const { metrics } = await inspector.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
  };
  await page.goto(address);
  await page.waitForSelector("body[data-ready]");
  await page.evaluate(
    ({ trades, book, held, fromColumn }) => {
      const { wingspanGrid: grid } = globalThis as PageOfGrid;
      grid.writeRows("Journal", 37, trades);
      grid.writeRows("Desk", 6, held, { fromColumn });
      grid.addSheet("Book", book);
      for (const [cell, text] of [
        ["B5", "6870.4"],
        ["B6", "0.16"],
        ["B7", "2025-12-05"],
        ["B8", "15.79"],
      ] as const)
        grid.setCell("Book", cell, text);
    },
    {
      trades,
      book: bookSheet("bench", [BOOK_HEADINGS, ...condors], []),
      held: condors.map(([expiry, ...rest]) => [rest[8], expiry, ...rest.slice(0, 6)]),
      fromColumn: BOOK_COLUMN,
    },
  );
  await page.waitForTimeout(3000);
  const shown = await page.evaluate(() => {
    const { wingspanGrid: grid } = globalThis as PageOfGrid;
    return [
      grid.textAt("Journal", "B5"),
      grid.textAt("Book", "A516"),
      grid.textAt("Book", "K1016"),
      grid.textAt("Desk", "D521"),
    ];
  });
  console.log(`trades, first row and total of the book, condors of the day: ${shown.join(", ")}`);
  for (const [name, sheet, cell, value] of EDITED) {
    const times: [answered: number, drawn: number, processor: number][] = [];
    for (let edit = 0; edit < EDITS; edit++) {
      const before = await processorMs();
      times.push([
        ...(await page.evaluate(
          ([sheet, cell, text]) =>
            new Promise<[number, number]>((done) => {
              const { wingspanGrid: grid } = globalThis as PageOfGrid;
              grid.showSheet(sheet);
              const begun = performance.now();
              grid.setCell(sheet, cell, text);
              const answered = performance.now() - begun;
              requestAnimationFrame(() => setTimeout(() => done([answered, performance.now() - begun])));
            }),
          [sheet, cell, String(value + edit / 100)] as const,
        )),
        (await processorMs()) - before,
      ]);
      await page.waitForTimeout(1500);
    }
    const told = ([0, 1, 2] as const).map((which) => {
      const sorted = times.map((each) => each[which]).sort((a, b) => a - b);
      return [sorted[0], sorted[sorted.length >> 1]].map((ms) => ms?.toFixed(0)).join("/");
    });
    console.log(
      `${name}: answered in ${told[0]} ms, drawn after ${told[1]} ms, processor ${told[2]} ms (least/median; goal ${GOAL_MS})`,
    );
  }
});
