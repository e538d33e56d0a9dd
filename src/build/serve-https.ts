import { createServer, type Server } from "node:https";
import sirv from "sirv";

export interface Credentials {
  readonly cert: string | Buffer;
  readonly key: string | Buffer;
}

/** Serves a folder to Excel on this machine; resolves once the port answers. */
export function serveHttps(folder: string, port: number, credentials: Credentials): Promise<Server> {
  const files = sirv(folder, {
    dev: true,
    setHeaders(response) {
      // Excel for the web reads the functions from its own address.
      response.setHeader("Access-Control-Allow-Origin", "*");
      response.setHeader("Cache-Control", "no-cache");
    },
  });
  const server = createServer(credentials, (request, response) =>
    files(request, response, () => {
      response.statusCode = 404;
      response.end();
    }),
  );
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => resolve(server));
  });
}
