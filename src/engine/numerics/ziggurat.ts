import { exponential } from "./exponential";
import type { RandomStream } from "./random";

/** Layers of equal area under the normal curve; where the tail begins, and the area. Source: sources.marsagliaTsang2000. */
const LAYERS = 256;
const TAIL = 3.6541528853610088;
const AREA = 4.92867323399e-3;

// Read once: some hosts look a global up at every use.
const { abs, exp, log, sqrt } = Math;

/** Right edge of each layer, the widest first, and the share of it under which the curve surely lies. */
const edge = new Float64Array(LAYERS + 1);
const sure = new Float64Array(LAYERS);
edge[0] = AREA / exp(-0.5 * TAIL * TAIL);
edge[1] = TAIL;
for (let layer = 2; layer < LAYERS; layer++) {
  const before = edge[layer - 1]!;
  edge[layer] = sqrt(-2 * log(AREA / before + exp(-0.5 * before * before)));
}
for (let layer = 0; layer < LAYERS; layer++) sure[layer] = edge[layer + 1]! / edge[layer]!;

/** Eight bits choose the layer and the other 24 the place in it: no bit serves twice, the flaw of the first ziggurat. */
const LAYER_BITS = 8;
const PLACE_STEP = 2 ** -23;

/** Standard normal numbers from a stream, by the ziggurat. Source: sources.doornik2005. */
export class NormalStream {
  private words = new Uint32Array(0);
  /** The same words with their sign, which is the side of the curve. */
  private signed = new Int32Array(0);
  private unsettled = new Int32Array(0);

  constructor(private readonly stream: RandomStream) {}

  /**
   * Writes a normal number into every place. Words are drawn for all of them at once; the one in seventy that its
   * layer does not settle is settled after the others, with further words: a loop without calls is four times as fast.
   */
  fill(into: Float64Array): void {
    if (this.words.length !== into.length) this.makeRoom(into.length);
    this.stream.fill(this.words);
    const { signed, unsettled } = this;
    let open = 0;
    for (let at = 0; at < into.length; at++) {
      const bits = signed[at]!;
      const layer = bits & (LAYERS - 1);
      const place = (bits >> LAYER_BITS) * PLACE_STEP;
      into[at] = place * edge[layer]!;
      if (abs(place) >= sure[layer]!) unsettled[open++] = at;
    }
    for (let which = 0; which < open; which++) {
      const at = unsettled[which]!;
      into[at] = settled(signed[at]!, this.stream);
    }
  }

  private makeRoom(count: number): void {
    this.words = new Uint32Array(count);
    this.signed = new Int32Array(this.words.buffer);
    this.unsettled = new Int32Array(count);
  }
}

function settled(first: number, stream: RandomStream): number {
  for (let bits = first; ; bits = stream.word() | 0) {
    const layer = bits & (LAYERS - 1);
    const place = (bits >> LAYER_BITS) * PLACE_STEP;
    const x = place * edge[layer]!;
    if (abs(place) < sure[layer]!) return x;
    if (layer === 0) return place < 0 ? -tail(stream) : tail(stream);
    const low = exponential(-0.5 * (edge[layer]! ** 2 - x * x));
    const high = exponential(-0.5 * (edge[layer + 1]! ** 2 - x * x));
    if (low + stream.uniform() * (high - low) < 1) return x;
  }
}

/** A normal number beyond the last edge. */
function tail(stream: RandomStream): number {
  for (;;) {
    const over = -log(1 - stream.uniform()) / TAIL;
    if (-2 * log(1 - stream.uniform()) >= over * over) return TAIL + over;
  }
}
