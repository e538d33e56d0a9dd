import type { GridModel, GridTransport } from "./grid-edits";
import type { Library } from "./grid-library";

type Dispatch = GridModel["dispatch"];
/** As the library names it: its list of results is not there at run time for the compiler. */
const WAITING = "WaitingSessionConfirmation" as never;
/** Names cells that the undo may take away; whoever has the answers tries again. */
const TRIED_AGAIN = "EVALUATE_CELLS";

/**
 * The library refuses whatever is done while it waits for the answer to an undo: the second of two quick presses, and
 * what is typed behind them. Here it waits its turn instead.
 */
export class WaitingCommands {
  private readonly waiting: Parameters<Dispatch>[] = [];
  private run: Dispatch | undefined;
  private isWithin = false;

  constructor(private readonly library: Library) {}

  /** The transport of the model: each of its messages may be the answer that is waited for. */
  behind(transport: GridTransport): GridTransport {
    return {
      sendMessage: (message) => transport.sendMessage(message),
      leave: (id) => transport.leave(id),
      onNewMessage: (id, deliver) =>
        transport.onNewMessage(id, (message) => {
          deliver(message);
          this.goOn();
        }),
    };
  }

  of(model: GridModel): GridModel {
    const known = model.dispatch;
    const run = (...command: Parameters<Dispatch>) => known(...command);
    this.run = run as Dispatch;
    model.dispatch = ((...command: Parameters<Dispatch>) => {
      // What a command does within itself is the library's own affair.
      if (this.isWithin) return run(...command);
      const isTriedAgain = (command[0] as string) === TRIED_AGAIN;
      if (this.waiting.length === 0 || isTriedAgain) {
        const result = this.alone(command);
        if (isTriedAgain || !this.isRefusedForNow(result)) return result;
      }
      this.waiting.push(command);
      return this.library.DispatchResult.Success;
    }) as Dispatch;
    return model;
  }

  private alone(command: Parameters<Dispatch>) {
    this.isWithin = true;
    try {
      return (this.run as Dispatch)(...command);
    } finally {
      this.isWithin = false;
    }
  }

  private goOn(): void {
    for (let next = this.waiting[0]; next !== undefined; next = this.waiting[0]) {
      if (this.isRefusedForNow(this.alone(next))) return;
      this.waiting.shift();
    }
  }

  private isRefusedForNow({ reasons }: ReturnType<Dispatch>): boolean {
    return reasons.includes(WAITING);
  }
}
