/** @jest-environment ./test/taskpane/page-environment.cjs */
import { noticesIn } from "../../src/browser-workbook/notices";

test("words move on above a button that stays, and another action is another button", () => {
  const place = document.createElement("div");
  const notices = noticesIn(place);
  const pressed: string[] = [];
  const stop = { label: "Stop", act: () => pressed.push("stop") };
  notices.tell("work", "1 of 2", [stop]);
  const button = place.querySelector("button");
  notices.tell("work", "2 of 2", [stop]);
  expect(place.textContent).toContain("2 of 2");
  expect(place.querySelector("button")).toBe(button);
  button?.click();
  expect(pressed).toEqual(["stop"]);
  notices.tell("work", "Stopped.", [{ label: "Work out", act: () => pressed.push("again") }]);
  place.querySelector("button")?.click();
  expect(pressed).toEqual(["stop", "again"]);
  notices.withdraw("work");
  expect(place.textContent).toBe("");
});
