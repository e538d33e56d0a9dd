/** Requests and transactions of the browser's database as promises. */

export function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, failed) => {
    request.addEventListener("success", () => done(request.result));
    request.addEventListener("error", () => failed(request.error));
  });
}

/** Resolves once the disk has it. Committed at once: a page that is being closed does not wait for answers. */
export function written(transaction: IDBTransaction): Promise<void> {
  return new Promise((done, failed) => {
    transaction.addEventListener("complete", () => done());
    transaction.addEventListener("abort", () => failed(transaction.error ?? new Error("it was stopped")));
    transaction.commit();
  });
}

/** Opens a database at its first version, or as a later page has left it. */
export async function openDatabase(name: string, lay: (database: IDBDatabase) => void): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.addEventListener("upgradeneeded", () => lay(request.result));
  return answerOf(request);
}
