/** Bounds of the engine's own, each with its reason. What clients must know of is in shared/protocol/collab.ts. */
export const BOUNDS = {
  /** Outgoing updates of a room within this time become one frame: below what an eye sees, above what a frame costs. */
  coalesceMs: 10,
  /** At most 20 awareness frames a second and room; cursors need no more. */
  awarenessMs: 50,
  /** One person's cursor and selection are some 300 bytes; more is abuse. */
  awarenessBytes: 4096,
  /** A stock provider drops a socket that is silent for 30 s: after this long something is sent. */
  keepAliveMs: 10_000,
  /** How often sockets are looked at for silence; `keepAliveMs` plus this stays at 15 s. */
  sweepMs: 5_000,
  /** A peer that answers no ping for this long is gone, whatever TCP says. */
  silenceMs: 75_000,
  /** A socket with this much unsent gets nothing more until it has drained, then one merged catch-up. */
  lagBytes: 1024 * 1024,
  /** One with this much unsent is cut off; it syncs again when it comes back. */
  cutBytes: 16 * 1024 * 1024,
  /** One that has not drained for this long is cut off too. */
  lagMs: 30_000,
  /** Bursts of the rates in LIMITS that are let through, in seconds' worth. */
  burstSeconds: 10,
  /** Answering a step 1 costs a diff of the whole text, so it counts as this many frames. */
  step1Cost: 20,
  /** Finding out what deletions mean integrates the text, so it counts as this many. */
  effectCost: 20,
  /** A frame that skips ahead costs a read of the log, so it counts as this many. */
  gapCost: 10,
  /**
   * Rooms append together, every `idle` ms, which adds half of itself to the time until others see a letter; every `busy`
   * ms when the event loop has no time to spare. Between the loads `from` and `to` it grows evenly.
   */
  pace: { idle: 4, busy: 25, from: 0.7, to: 0.95 },
  /** An append that has not answered by now is shown as a failing store. */
  storeSlowMs: 1_500,
  /** Pauses between tries of a failed append: doubling from the first to the last. */
  retryMs: { first: 200, last: 5_000 },
  /** Text of one room that waits for the store; with more, senders are turned away (1013) and keep it. */
  waitingBytes: 8 * 1024 * 1024,
  /** The same for all rooms of the process together. */
  waitingBytesInAll: 128 * 1024 * 1024,
  /** One append at most: a store commits it whole, and others wait behind it. */
  chunkBytes: 1024 * 1024,
  /** Entries since the last snapshot that make a log worth compacting while people type, and when they left. */
  compactEntries: { busy: 500, idle: 50 },
  /** Compaction reads the whole section; a busy one is not read again sooner. */
  compactEveryMs: 60_000,
  /** Frames with a gap that one socket may have outstanding. */
  unsettledFrames: 2_000,
} as const
