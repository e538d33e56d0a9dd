/** Texts in a formula, which may contain anything, and names, which may be ours. */
const TEXT_OR_NAME = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[A-Za-z_][\w.]*(?=\()/g;

/** The formula with our functions written as the manifest's namespace has them: =WINGS.CONDOR.EV(...). */
export function namespaced(formula: string, namespace: string, ids: readonly string[]): string {
  const ours = new Set(ids);
  return formula.replace(TEXT_OR_NAME, (found) =>
    ours.has(found.toUpperCase()) ? `${namespace}.${found}` : found,
  );
}

/** The formula as the pane knows it, whatever namespace Excel shows. */
export function withoutNamespace(formula: string, namespace: string): string {
  return formula.replace(TEXT_OR_NAME, (found) =>
    namespace !== "" && found.toUpperCase().startsWith(`${namespace.toUpperCase()}.`)
      ? found.slice(namespace.length + 1)
      : found,
  );
}
