export function keepChunks(kept: string, dist: string, now?: number): void;
