/** @jest-environment ./test/taskpane/page-environment.cjs */
import { act } from "react";
import { type SheetContent, type Workbook, WorkbookProblem } from "../../src/host/workbook";
import { App } from "../../src/taskpane/App";
import { type PaneHost, preview } from "../../src/taskpane/choose-host";
import { firstDraft } from "../../src/taskpane/plan/draft";
import { Entries } from "../../src/taskpane/plan/entries";
import { fieldNames, isUsed } from "../../src/taskpane/plan/fields";
import { isShown, labelIn } from "../../src/taskpane/plan/label-in";
import { button, click, draw, field, press, select, text, type } from "./page";
import { testWorkbook } from "./test-workbook";

// A canvas needs a real browser.
jest.mock("../../src/taskpane/charts/LineChart", () => ({ LineChart: () => null }));

const beside = (insertSheet: Workbook["insertSheet"]): Promise<PaneHost> =>
  Promise.resolve({ workbook: testWorkbook({ insertSheet }), absence: "", isDark: () => false });

describe("the pane", () => {
  it("offers the answer of an example as one's own, and the gate then opens", async () => {
    await draw(<App host={Promise.resolve(preview)} />);
    const roe = field("High ROE of the index") as unknown as HTMLSelectElement;
    expect([...roe.options].map((option) => option.text)).toEqual(["e.g. yes", "yes", "no", "not known"]);
    expect(roe.selectedOptions[0]?.text).toBe("e.g. yes");
    await select(roe, "TRUE");
    expect([...roe.options].map((option) => option.text)).toEqual(["yes", "no", "not known"]);
    expect(text("body")).toContain("1 open");
  });

  it("opens with the whole plan in one line", async () => {
    await draw(<App host={Promise.resolve(preview)} />);
    expect(text("header")).toContain(
      "1 condor · credit 1.15 · worst -$895 · 7040/7050/7235/7245 · hedge 0 / 0 / off at tier 2",
    );
    expect(text("header")).toContain("No: 1 % is the most, 1 condor of $100,000.");
  });

  it("moves the plan as one types", async () => {
    await draw(<App host={Promise.resolve(preview)} />);
    await type(field("Account equity"), "50,000");
    expect(text("header")).toContain("No condor fits · one credit 1.15 · one worst -$895");
    await type(field("VIX"), "21");
    expect(text("header")).toContain("hedge 0 / 0 / 0 at tier 3");
    expect(text("header")).toContain("No: no new condor on $50,000.");
  });

  it("tells under the field what is wrong, keeps the last good plan, and says so", async () => {
    await draw(<App host={Promise.resolve(preview)} />);
    const vol = field("Volatility to expiry");
    await type(vol, "18");
    expect(vol.getAttribute("aria-invalid")).toBe("true");
    const message = document.getElementById(vol.getAttribute("aria-describedby")?.split(" ")[0] ?? "");
    expect(message?.textContent).toContain("volatility is a decimal: 0.18, not 18");
    expect(text("header")).toContain("credit 1.15");
    expect(text("header")).toContain("Last good plan. Not accepted: Volatility to expiry.");
  });

  test.each([
    ["VIX", "179.5", "VIX 179.5: above 100, which it never reached"],
    ["SPX", "71400", "SPX 71400: far from the 7,140 that stood here"],
    ["SPX", "714", "SPX 714: far from the 7,140 that stood here"],
  ])("asks once whether %s %s is meant, and counts it", async (label, typed, question) => {
    await draw(<App host={Promise.resolve(preview)} />);
    await type(field(label), typed);
    expect(text("body")).toContain(`${question}. Is it meant?`);
    expect(field(label).getAttribute("aria-invalid")).not.toBe("true");
    expect(text("header")).not.toContain("Last good plan");
    await click(button("Yes"));
    await click(button("Market"));
    await click(button("Market"));
    expect(text("body")).not.toContain("Is it meant?");
    await type(field(label), "18");
    await type(field(label), typed);
    expect(text("body")).not.toContain(`${question}. Is it meant?`);
  });

  it("loses nothing to Escape, nor to folding a section", async () => {
    await draw(<App host={Promise.resolve(preview)} />);
    await type(field("SPX"), "7,2");
    await press(field("SPX"), "Escape");
    await click(button("Market"));
    await click(button("Market"));
    expect(field("SPX").value).toBe("7,2");
  });

  it("shows the payoff as a table as well, with its summary in words", async () => {
    await draw(<App host={Promise.resolve(preview)} />);
    expect(text('section[aria-label="Charts"]')).toContain("Worst -8.95 points (-$895)");
    await click(field("as table"));
    expect(text('section[aria-label="Charts"] table')).toContain("SPX now");
  });

  it("gives every entry a label, and every section a heading that tells whether it is open", async () => {
    await draw(<App host={Promise.resolve(preview)} />);
    const inputs = [...document.querySelectorAll("input, select")];
    expect(inputs.length).toBeGreaterThan(12);
    for (const input of inputs) expect(document.querySelector(`label[for="${input.id}"]`)).not.toBeNull();
    expect(document.querySelectorAll("h2 button[aria-expanded]")).toHaveLength(7);
  });
});

describe("a field", () => {
  it.each(["credit", "own"] as const)(
    "is drawn in exactly one section while strikes are found: %s",
    async (by) => {
      await draw(<App host={Promise.resolve(preview)} />);
      if (by === "own") await click(field("own strikes"));
      const drawn = [...document.querySelectorAll("label")].map((label) => label.textContent);
      const first = new Entries({ ...firstDraft, by });
      // Three layers are called for: what is held of more is asked when there are more.
      const hidden = fieldNames.filter((name) => isUsed({ by }, name) && !isShown(first, name));
      expect(hidden).toEqual(["held4", "held5", "held6", "held7", "held8"]);
      for (const name of fieldNames)
        expect([name, drawn.filter((label) => label === labelIn(first, name)).length]).toEqual([
          name,
          isShown(first, name) ? 1 : 0,
        ]);
    },
  );

  it("follows VIX until it is typed, says how, and follows again at one press", async () => {
    await draw(<App host={Promise.resolve(preview)} />);
    const vol = () => field("Volatility to expiry");
    await type(field("VIX"), "25");
    // The median of VIX1D / VIX from 25 on is .97: 25 x .97 x .90.
    expect(vol().value).toBe("21.82%");
    expect(text('section[aria-label="Market"]')).toContain("= VIX1D x share / 100");
    await type(vol(), "20%");
    await type(field("VIX"), "30");
    expect(vol().value).toBe("20%");
    await click(button("back to derived"));
    expect(vol().value).toBe("26.19%");
  });

  it("is taken whole where it is an example, so that typing replaces it; what was typed is not", async () => {
    await draw(<App host={Promise.resolve(preview)} />);
    const spot = field("SPX");
    const press = new window.MouseEvent("mousedown", { bubbles: true, cancelable: true });
    await act(async () => void spot.dispatchEvent(press));
    expect([document.activeElement === spot, spot.selectionStart, spot.selectionEnd]).toEqual([true, 0, 5]);
    const again = new window.MouseEvent("mousedown", { bubbles: true, cancelable: true });
    await act(async () => void spot.dispatchEvent(again));
    expect([press.defaultPrevented, again.defaultPrevented]).toEqual([true, false]);
    await type(spot, "6,850");
    const third = new window.MouseEvent("mousedown", { bubbles: true, cancelable: true });
    await act(async () => {
      spot.blur();
      spot.dispatchEvent(third);
    });
    expect(third.defaultPrevented).toBe(false);
  });

  it("is marked as an example until it is touched", async () => {
    await draw(<App host={Promise.resolve(preview)} />);
    const marks = () => text('section[aria-label="Market"]').split("e.g.").length - 1;
    expect(marks()).toBe(2);
    await type(field("SPX"), "7,000");
    expect(marks()).toBe(1);
  });
});

describe("Insert sheet", () => {
  it("waits with a reason where there is no workbook", async () => {
    await draw(<App host={Promise.resolve(preview)} />);
    expect(button("Insert sheet").getAttribute("aria-disabled")).toBe("true");
    expect(text('[role="status"]')).toContain("no workbook beside this pane");
  });

  it("hands over a sheet of formulas and names the sheet that stands", async () => {
    const inserted: SheetContent[] = [];
    await draw(
      <App
        host={beside(async (content) => {
          inserted.push(content);
          return { name: "Condor plan 2" };
        })}
      />,
    );
    await click(button("Insert sheet"));
    expect(inserted).toHaveLength(1);
    expect(text('[role="status"]')).toContain('Sheet "Condor plan 2" stands in the test workbook');
  });

  it("says how to take the sheet back where undo goes step by step", async () => {
    await draw(<App host={beside(async () => ({ name: "Condor plan", undoneStepwise: true }))} />);
    await click(button("Insert sheet"));
    expect(text('[role="status"]')).toContain("To take it back delete the sheet");
  });

  it("says in plain words what stood in the way, and that nothing typed is lost", async () => {
    await draw(
      <App host={beside(() => Promise.reject(new WorkbookProblem("The workbook is protected.")))} />,
    );
    await type(field("SPX"), "7,200");
    await click(button("Insert sheet"));
    expect(text('[role="status"]')).toBe(
      "No sheet was inserted: The workbook is protected. What was typed is still here.",
    );
    expect(field("SPX").value).toBe("7,200");
    await type(field("SPX"), "7,210");
    expect(text("footer")).not.toContain("protected");
  });

  it("stands below the plan alone, and its message goes with it", async () => {
    await draw(<App host={beside(() => Promise.reject(new WorkbookProblem("It is protected.")))} />);
    await click(button("Insert sheet"));
    expect(text("body")).toContain("It is protected.");
    await click(button("Functions"));
    expect(text("body")).not.toContain("It is protected.");
    await click(button("Plan"));
    expect(text("footer")).toContain("nothing that exists is touched");
  });

  it("waits while an entry is refused", async () => {
    const insert = jest.fn();
    await draw(<App host={beside(insert)} />);
    await type(field("SPX"), "none");
    await click(button("Insert sheet"));
    expect(insert).not.toHaveBeenCalled();
    expect(text('[role="status"]')).toContain("Waits until every entry above is accepted.");
  });
});
