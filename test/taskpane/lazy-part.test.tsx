/** @jest-environment ./test/taskpane/page-environment.cjs */
import { Suspense } from "react";
import { fetchAhead, later } from "../../src/taskpane/later";
import { lazyPart } from "../../src/taskpane/lazy-part";
import { draw, text } from "./page";

async function drawnWithoutItsFile() {
  const Gone = lazyPart(async () => {
    throw Object.assign(new Error("Loading chunk 255 failed."), { name: "ChunkLoadError" });
  });
  const Here = lazyPart(async () => () => <p>a part</p>);
  await draw(
    <main>
      <Suspense fallback="">
        <Here />
        <Gone />
      </Suspense>
    </main>,
  );
  expect(text("main")).toContain("a part");
  return text('[role="alert"]');
}

it("a part whose file is gone after a deployment says so in Excel, and what stands beside it stays", async () => {
  Object.assign(globalThis, { Office: {} });
  expect(await drawnWithoutItsFile()).toMatch(
    /^The add-in was updated while this pane was open.*open it again/,
  );
  Reflect.deleteProperty(globalThis, "Office");
});

it("in a browser it names the server and how to start it again", async () => {
  const said = await drawnWithoutItsFile();
  expect(said).toMatch(
    /^This page's server at localhost\S* does not answer.* npm start, then reload this page/,
  );
  expect(said).not.toContain("Excel");
});

it("parts are fetched ahead one after the other, with those that come in with them, and a missing one stops none", async () => {
  const fetched: string[] = [];
  const part = (name: string, then = () => {}) =>
    later(async () => {
      fetched.push(name);
      then();
    });
  part("first", () => void part("within the first"));
  later(() => Promise.reject(new Error("gone")));
  part("second");
  await fetchAhead();
  expect(fetched).toEqual(["first", "second", "within the first"]);
});
