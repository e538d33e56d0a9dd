/** A page of the site, written whole around what stands in its file: head, policy and the way to the others stand here. */
export function sitePage(written: string): string {
  const heading = /<h1>(.*)<\/h1>/.exec(written)?.[1] ?? "";
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'" />
    <title>Wingspan: ${heading}</title>
    <link rel="stylesheet" href="site.css" />
  </head>
  <body>
    <main>
${written.trimEnd()}
      <p><a href="support.html">Support</a> · <a href="privacy.html">Privacy</a> · <a href="terms.html">Terms</a> · <a href="reference/index.html">Functions</a></p>
    </main>
  </body>
</html>
`;
}
