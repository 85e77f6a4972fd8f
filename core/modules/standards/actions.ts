/**
 * Standards on the server: lists for offices, what one subject holds and is due for, one
 * standard of one subject item by item, and what may be added to a check.
 */
import * as z from '@core/shared/zod';
import { paperFile, paperFormat } from '@core/modules/papers/contract';
import { action } from '@core/modules/action';
import { branchOffices, offices, unitReaders } from '@core/modules/access';
import { day, id, instant, line } from '@core/shared/primitives';
import { answer, checkPhase, wanted } from './contract';
import { checkRow, standardPage, subjectName, subjectStandard } from './pages.contract';
import { office, stageCode, subjectKind } from './rules.contract';

/** Whoever states an item, verifies, accepts, or answers for the subject. */
const takers = { instructor: 'own', ...branchOffices } as const;
const code = z.string().max(32);

const subjectRef = z.strictObject({ kind: subjectKind, id });
/** Said by whoever adds something: when it was done, when it was written, and from which office. */
const acting = {
  on: day,
  recordedAt: instant,
  /** Of somebody who sits in several; else the one that the standard asks for. */
  office: office.optional(),
};
const receipt = z.object({ receipt: z.string() });

export const standardActions = {
  /**
   * Checks of one standard in the caller's scope, the last of each subject, by due day and name.
   * Asked for none, of the one with most under way. Five requests, one more for each thousand checks
   * of the standard; and to find where to open, up to two for each standard of the pack.
   */
  'standard.list': action({
    runsIn: 'desk',
    input: z.strictObject({
      standard: code.optional(),
      phase: checkPhase.optional(),
      townId: id.optional(),
      overdue: z.boolean().optional(),
      after: z.string().max(500).optional(),
    }),
    output: z.object({
      today: day,
      standards: z.array(z.object({ standard: code, title: z.string(), subject: subjectKind })),
      /** The one that was asked for, or where most are under way; absent where the pack has none. */
      standard: code.optional(),
      counts: z.array(z.object({ phase: checkPhase, count: z.int() })),
      overdue: z.int(),
      /** Towns in reach as the office's table has them, with what the filter leaves of each. */
      towns: z.array(z.object({ townId: id, name: z.string(), count: z.int() })),
      checks: z.array(checkRow),
      next: z.string().optional(),
    }),
    access: offices,
  }),

  /** What a subject holds, what is under way, what is next. Bounded whatever the pack has. */
  'standard.subject': action({
    runsIn: 'desk',
    input: z.strictObject({ subject: subjectRef }),
    output: z.object({
      today: day,
      subject: subjectName,
      /** The organisations of a unit: what is built in a branch stands with the branch. */
      organizations: z.array(z.object({ id, name: z.string() })),
      standards: z.array(subjectStandard),
    }),
    access: { member: 'own', ...unitReaders },
  }),

  /** One check, or the last of a standard of a subject; before anybody began it, what the records say. */
  'standard.open': action({
    runsIn: 'desk',
    input: z
      .strictObject({
        checkId: id.optional(),
        subject: subjectRef.optional(),
        standard: code.optional(),
      })
      .refine(({ checkId, subject, standard }) => checkId || (subject && standard), {
        message: '请指明是哪一项',
        path: ['checkId'],
      }),
    output: standardPage,
    access: { member: 'own', ...unitReaders },
  }),

  /** 验收表 of one check, by those who read its page. */
  'standard.file': action({
    runsIn: 'files',
    input: z.strictObject({ checkId: id, format: paperFormat }),
    output: paperFile,
    access: { member: 'own', ...unitReaders },
  }),

  'standard.begin': action({
    title: '开始自查',
    runsIn: 'desk',
    input: z.strictObject({ id, subject: subjectRef, standard: code, ...acting }),
    output: receipt.extend({ checkId: id }),
    access: takers,
  }),

  /** Items stated together; those that the records know by now are left out and named. */
  'standard.state': action({
    title: '填报标准',
    runsIn: 'desk',
    input: z.strictObject({
      id,
      checkId: id,
      ...acting,
      answers: z.array(answer).min(1).max(100),
    }),
    output: receipt.extend({
      taken: z.int(),
      left: z.array(z.object({ item: z.string(), title: z.string() })),
    }),
    access: takers,
    restsOn: ['checkId'],
  }),

  /** A stage is passed, or the check is sent back with what is still wanted. */
  'standard.decide': action({
    title: '验收',
    runsIn: 'desk',
    input: z
      .strictObject({
        id,
        checkId: id,
        ...acting,
        stage: stageCode,
        outcome: z.enum(['passed', 'returned']),
        words: line(200).optional(),
        wanted: z.array(wanted).max(100).optional(),
      })
      .refine(({ outcome, words, wanted: list }) => outcome === 'passed' || words || list?.length, {
        message: '退回请写明缺什么',
        path: ['words'],
      }),
    output: receipt,
    access: takers,
    restsOn: ['checkId'],
  }),

  /** An objection during 公示, or a contest of what was decided. */
  'standard.contest': action({
    title: '验收异议',
    runsIn: 'desk',
    input: z.strictObject({ id, checkId: id, ...acting, words: line(200) }),
    output: receipt,
    access: { member: 'own', ...takers },
    restsOn: ['checkId'],
  }),

  'standard.settle': action({
    title: '答复验收异议',
    runsIn: 'desk',
    input: z.strictObject({
      id,
      checkId: id,
      ...acting,
      objectionId: id,
      upheld: z.boolean(),
      words: line(200),
    }),
    output: receipt,
    access: takers,
    restsOn: ['checkId', 'objectionId'],
  }),

  /** Taking an acceptance back: the other side is asked, replies, and then it is decided. */
  'standard.revoke': action({
    title: '撤回验收',
    runsIn: 'desk',
    input: z.strictObject({
      id,
      checkId: id,
      ...acting,
      step: z.enum(['warn', 'reply', 'revoke']),
      words: line(200),
    }),
    output: receipt,
    access: takers,
    restsOn: ['checkId'],
  }),
};
