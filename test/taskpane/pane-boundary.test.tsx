/** @jest-environment ./test/taskpane/page-environment.cjs */
import { PaneBoundary } from "../../src/taskpane/PaneBoundary";
import { firstDraft, withTyped } from "../../src/taskpane/plan/draft";
import { button, click, draw, text } from "./page";

describe("when the pane cannot be drawn", () => {
  let broken = true;
  function Fragile() {
    if (broken) throw new Error("a part failed");
    return <p>drawn</p>;
  }

  it("keeps in sight what was typed, and draws again when asked", async () => {
    // React reports the failure to the console as well.
    jest.spyOn(console, "error").mockImplementation(() => undefined);
    await draw(
      <PaneBoundary draft={withTyped(firstDraft, "spot", "7,123")}>
        <Fragile />
      </PaneBoundary>,
    );
    expect(text('[role="alert"]')).toContain("a part failed");
    expect(text("ul")).toContain("SPX: 7,123");
    broken = false;
    await click(button("Show it again"));
    expect(text("#pane")).toBe("drawn");
  });
});
