/** Jobs of the clock, as a noun declares them. */
import type { Deps } from '../deps';

/** One chunk: from this cursor on, until the deadline (epoch ms). Returns the next cursor, or null when done. */
export type Job = (deps: Deps, cursor: string, deadline: number) => Promise<string | null>;

/** The stages of a tick, in order: what a later one reads, an earlier one has brought up to date. */
export const JOB_STAGES = [
  /** Documents become as this release writes them. */
  'migrate',
  /** Units and their years are there. */
  'roster',
  /** Sort keys by which the others page. */
  'order',
  /** Figures, points, ratings and reports are counted. */
  'count',
  /** What has had its time goes. */
  'remove',
  'draft',
  'send',
  /** Derived documents are compared with the records. */
  'check',
] as const;

export type Jobs = Readonly<
  Record<string, { readonly stage: (typeof JOB_STAGES)[number]; readonly run: Job }>
>;
