import type { Server } from "node:http";

export function serve(settings?: {
  readonly folder?: string;
  readonly port?: number;
  readonly host?: string;
}): Promise<{ readonly server: Server; readonly address: string }>;
