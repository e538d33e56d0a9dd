/** Microsoft's real office.js in jsdom, on top of a host that answers from memory. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type DOMWindow, JSDOM, VirtualConsole } from "jsdom";

const officeJs = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

/** One step of a request as office.js sends it to Excel. */
export interface Action {
  readonly Id: number;
  /** 1 constructs an object, 2 reads, 3 calls a method, 4 sets a property. */
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo: { readonly Arguments?: readonly unknown[] };
}

export interface Request {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface ObjectPath {
  readonly Name: string;
  readonly ParentObjectPathId: number;
  readonly ArgumentInfo: { readonly Arguments?: readonly unknown[] };
}

/** What came back from a worksheet function: 7 is #VALUE!, 8 would be another of Excel's error numbers. */
export interface Delivered {
  readonly id: number;
  readonly ok: boolean;
  readonly value: unknown;
  readonly code: number | undefined;
}

export interface FakeExcel {
  readonly window: DOMWindow & {
    Excel: typeof Excel;
    Office: typeof Office;
    CustomFunctions: CustomFunctionsHost;
  };
  readonly requests: Request[];
  /** The answer to each action, where the default (nothing) does not do. */
  answer: (action: Action, request: Request) => unknown;
  /** An error for a request, as Excel reports it; undefined lets it pass. */
  refuse: (request: Request) => { Code: string; Message: string } | undefined;
  /** Calls worksheet functions exactly as Excel does. */
  call(calls: readonly (readonly [id: string, given: readonly unknown[]])[]): Promise<Delivered[]>;
  close(): void;
}

interface CustomFunctionsHost {
  readonly _association: { readonly mappings: Readonly<Record<string, unknown>> };
}

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost(text: string): void;
}

const RESPONSE = 2;
const INVOCATIONS = 3;
/** Excel passes error cells on to functions that ask for them. */
const ALLOW_ERRORS = 4;

/** Microsoft's library for each kind of Excel, and how office.js is told which it is. */
const libraries = {
  web: { host: "Web$16.01", file: "excel-web-16.00.js" },
  windows: { host: "Win32$16.01", file: "excel-win32-16.01.js" },
  mac: { host: "Mac$16.00", file: "excel-mac-16.00.js" },
} as const;
export type Platform = keyof typeof libraries;
export const platforms = Object.keys(libraries) as Platform[];

export function bootFakeExcel(scripts: readonly string[] = [], platform: Platform = "web"): FakeExcel {
  const library = libraries[platform];
  const { window } = new JSDOM('<!doctype html><head><script src="office.js"></script></head><body></body>', {
    url: `https://localhost/taskpane.html?_host_Info=Excel$${library.host}$en-US$$$$0`,
    runScripts: "outside-only",
    // office.js reports a handshake that nobody answers; that noise is not a failure.
    virtualConsole: new VirtualConsole(),
  });
  const waiting = new Map<number, (delivered: Delivered) => void>();
  const bridge: Bridge = {
    sendMessageToHost(text) {
      const { id, message } = JSON.parse(text) as { id: number; message: { body: string | Request } };
      const request = typeof message.body === "string" ? (JSON.parse(message.body) as Request) : message.body;
      host.requests.push(request);
      const reply = { id, type: RESPONSE, message: { statusCode: 200, headers: {}, body: replyTo(request) } };
      setTimeout(() => this.onMessageFromHost(JSON.stringify(reply)), 0);
    },
    onMessageFromHost: () => undefined,
  };
  const host: FakeExcel = {
    window: Object.assign(window, { _richApiNativeBridge: bridge }) as unknown as FakeExcel["window"],
    requests: [],
    answer: () => ({}),
    refuse: () => undefined,
    call(calls) {
      const entries = calls.map(([id, given], index) => [
        1,
        1000,
        "",
        [index + 1, id, given, `Sheet1!A${index + 1}`, ALLOW_ERRORS],
        0,
      ]);
      const delivered = calls.map(
        (_, index) => new Promise<Delivered>((done) => waiting.set(index + 1, done)),
      );
      bridge.onMessageFromHost(JSON.stringify({ type: INVOCATIONS, message: { entries } }));
      return Promise.all(delivered);
    },
    close: () => window.close(),
  };

  function replyTo(request: Request): string {
    const error = host.refuse(request);
    if (error !== undefined) return JSON.stringify({ Results: [], Error: { ...error, Location: "" } });
    const Results = (request.Actions ?? []).map((action) => {
      if (/^SetInvocation(Array)?Results$/.test(action.Name)) deliver(action.ArgumentInfo.Arguments?.[0]);
      return { ActionId: action.Id, Value: host.answer(action, request) };
    });
    return JSON.stringify({ Results, Error: null });
  }

  function deliver(results: unknown): void {
    for (const result of results as (unknown[] | Record<string, unknown>)[]) {
      const [id, ok, value, code] = Array.isArray(result)
        ? result
        : [result.id, !result.failed, result.value, result.errorCode];
      waiting.get(id as number)?.({ id, ok, value, code } as Delivered);
    }
  }

  for (const file of ["office.js", library.file]) window.eval(readFileSync(join(officeJs, file), "utf8"));
  for (const script of scripts) window.eval(script);
  return host;
}
