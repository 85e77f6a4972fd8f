import * as z from '@core/shared/zod';
import { decidedDifference, differenceKind, registryRun } from './contract';
import { id, line } from '@core/shared/primitives';
import { action } from '@core/modules/action';

const staff = { districtSupervisor: 'all', administrator: 'all' } as const;

export const registryActions = {
  /** Reads an uploaded extract and compares it with the roster; writes nothing to the roster. */
  'registry.inspect': action({
    runsIn: 'files',
    input: z.strictObject({ id, fileId: z.string().min(1).max(500), fileName: line(200) }),
    output: registryRun,
    access: staff,
  }),
  /** A comparison with its differences of one kind, by town and name, a page at a time. */
  'registry.open': action({
    runsIn: 'files',
    input: z.strictObject({ runId: id, kind: differenceKind, skip: z.int().min(0).optional() }),
    output: z.object({
      run: registryRun,
      differences: z.array(decidedDifference),
      /** How many to skip for the next page; absent on the last. */
      next: z.int().optional(),
    }),
    access: staff,
  }),
  'registry.list': action({
    runsIn: 'files',
    input: z.strictObject({}),
    output: z.object({
      runs: z.array(registryRun.pick({ runId: true, fileName: true, at: true })),
    }),
    access: staff,
  }),
  /**
   * Accepts or sets aside differences: those named, or all open ones of a kind. What is
   * accepted is written by an import of this id, in chunks, and undone whole by it.
   */
  'registry.decide': action({
    runsIn: 'files',
    input: z.discriminatedUnion('decision', [
      z.strictObject({
        decision: z.literal('accept'),
        id,
        runId: id,
        kind: differenceKind,
        keys: z.array(id).min(1).max(500).optional(),
      }),
      z.strictObject({
        decision: z.literal('setAside'),
        id,
        runId: id,
        kind: differenceKind,
        keys: z.array(id).min(1).max(500).optional(),
        reason: line(100),
      }),
    ]),
    output: z.object({ receipt: z.string(), decided: z.int(), importId: id.optional() }),
    access: staff,
  }),
};
