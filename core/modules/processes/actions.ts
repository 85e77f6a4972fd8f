/** Processes on the server: who is on the way where, one run step by step, and what may be added. */
import * as z from '@core/shared/zod';
import { paperFile, paperFormat } from '@core/modules/papers/contract';
import { action } from '@core/modules/action';
import { branchOffices, offices, unitReaders } from '@core/modules/access';
import { day, id, instant, line } from '@core/shared/primitives';
import { office, subjectKind } from '@core/modules/standards/rules.contract';
import { ballots, fieldValue } from './contract';
import { openProcess, processPage, runRow } from './pages.contract';
import { processSubject } from './rules.contract';

const takers = { instructor: 'own', ...branchOffices } as const;
const code = z.string().max(32);
const acting = { on: day, recordedAt: instant, office: office.optional() };
const receipt = z.object({ receipt: z.string() });

/** What a step puts on record. */
const onRecord = {
  fields: z.record(z.string().max(32), fieldValue).optional(),
  vote: ballots.optional(),
  outcome: z.string().max(32).optional(),
  months: z.int().min(1).max(60).optional(),
  lateReason: line(100).optional(),
};

export const processActions = {
  /**
   * Runs of one process in the caller's scope by due day. Of runs about a person the branch and
   * its 镇街 alone see who; others see how many. Asked for none, it is the one with most under way.
   * Four requests, one a thousand runs, and at most two a process where none was asked for.
   */
  'process.list': action({
    runsIn: 'desk',
    input: z.strictObject({
      process: code.optional(),
      state: z.enum(['underWay', 'ended']).optional(),
      townId: id.optional(),
      overdue: z.boolean().optional(),
      after: z.string().max(500).optional(),
    }),
    output: z.object({
      today: day,
      processes: z.array(z.object({ process: code, title: z.string(), subject: processSubject })),
      process: code.optional(),
      counts: z.object({
        underWay: z.int(),
        reached: z.int(),
        refused: z.int(),
        stopped: z.int(),
        overdue: z.int(),
      }),
      towns: z.array(z.object({ townId: id, name: z.string(), count: z.int() })),
      /** False where they are about persons and the caller may not know who. */
      shown: z.boolean(),
      runs: z.array(runRow),
      next: z.string().optional(),
    }),
    access: offices,
  }),

  /** Runs of a subject, of the persons whom a branch leads, and what may be begun. */
  'process.subject': action({
    runsIn: 'desk',
    input: z.strictObject({ subject: z.strictObject({ kind: subjectKind, id }) }),
    output: z.object({ today: day, runs: z.array(runRow), processes: z.array(openProcess) }),
    access: unitReaders,
  }),

  'process.open': action({
    runsIn: 'desk',
    input: z.strictObject({ runId: id }),
    output: processPage,
    access: takers,
  }),

  /** 办理表 of one run, by those who read its page; noted, since of 发展党员 it has a name. */
  'process.file': action({
    runsIn: 'files',
    input: z.strictObject({ runId: id, format: paperFormat }),
    output: paperFile,
    access: takers,
  }),

  'process.begin': action({
    title: '开始程序',
    runsIn: 'desk',
    input: z.strictObject({
      id,
      process: code,
      ...acting,
      subject: z.union([
        z.strictObject({ kind: subjectKind, id }),
        /** Somebody of the roster, or a name: one of the two. */
        z.strictObject({
          kind: z.literal('person'),
          organizationId: id,
          unitId: id.optional(),
          personId: id.optional(),
          name: line(20).optional(),
        }),
      ]),
    }),
    output: receipt.extend({ runId: id }),
    access: takers,
  }),

  'process.record': action({
    title: '办理步骤',
    runsIn: 'desk',
    input: z.strictObject({ id, runId: id, ...acting, step: code, ...onRecord }),
    output: receipt,
    access: takers,
    restsOn: ['runId'],
  }),

  /** Puts right what was entered: the whole of it anew, with its day. */
  'process.correct': action({
    title: '更正步骤',
    runsIn: 'desk',
    input: z.strictObject({
      id,
      runId: id,
      ...acting,
      entryId: id,
      takenOn: day,
      reason: line(100),
      ...onRecord,
    }),
    output: receipt,
    access: takers,
    restsOn: ['runId'],
  }),

  /** Entered by mistake, while nothing rests on it. */
  'process.void': action({
    title: '撤销步骤',
    runsIn: 'desk',
    input: z.strictObject({ id, runId: id, ...acting, entryId: id, reason: line(100) }),
    output: receipt,
    access: takers,
    restsOn: ['runId'],
  }),

  'process.stop': action({
    title: '终止程序',
    runsIn: 'desk',
    input: z.strictObject({ id, runId: id, ...acting, reason: line(200) }),
    output: receipt,
    access: takers,
    restsOn: ['runId'],
  }),

  'process.contest': action({
    title: '程序异议',
    runsIn: 'desk',
    input: z.strictObject({ id, runId: id, ...acting, entryId: id, words: line(200) }),
    output: receipt,
    access: takers,
    restsOn: ['runId'],
  }),

  'process.settle': action({
    title: '答复程序异议',
    runsIn: 'desk',
    input: z.strictObject({
      id,
      runId: id,
      ...acting,
      contestId: id,
      upheld: z.boolean(),
      words: line(200),
    }),
    output: receipt,
    access: takers,
    restsOn: ['runId', 'contestId'],
  }),
};
