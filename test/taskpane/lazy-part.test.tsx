/** @jest-environment ./test/taskpane/page-environment.cjs */
import { Suspense } from "react";
import { lazyPart } from "../../src/taskpane/lazy-part";
import { draw, text } from "./page";

it("a part whose file is gone after a deployment says so, and what stands beside it stays", async () => {
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
  expect(text('[role="alert"]')).toMatch(/^The add-in was updated while this pane was open.*open it again/);
});
