import type { RandomStream } from "./random";

/** Layers of equal area under the normal curve; where the tail begins, and the area. Source: sources.marsagliaTsang2000. */
const LAYERS = 128;
const TAIL = 3.442619855899;
const AREA = 9.91256303526217e-3;

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

/** Seven bits choose the layer and the other 25 the place in it: no bit serves twice, the flaw of the first ziggurat. */
const LAYER_BITS = 7;
const PLACE_STEP = 2 ** -24;

/** Standard normal numbers from a stream, by the ziggurat. Source: sources.doornik2005. */
export function normalStream(stream: RandomStream): () => number {
  const { word, uniform } = stream;
  return () => {
    for (;;) {
      const bits = word();
      const layer = bits & (LAYERS - 1);
      const place = (bits >>> LAYER_BITS) * PLACE_STEP - 1;
      const x = place * edge[layer]!;
      if (abs(place) < sure[layer]!) return x;
      if (layer === 0) return place < 0 ? -tail(uniform) : tail(uniform);
      const low = exp(-0.5 * (edge[layer]! ** 2 - x * x));
      const high = exp(-0.5 * (edge[layer + 1]! ** 2 - x * x));
      if (low + uniform() * (high - low) < 1) return x;
    }
  };
}

/** A normal number beyond the last edge. */
function tail(uniform: () => number): number {
  for (;;) {
    const over = -log(1 - uniform()) / TAIL;
    if (-2 * log(1 - uniform()) >= over * over) return TAIL + over;
  }
}
