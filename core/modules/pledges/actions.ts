/** Pledges on the server: what was promised where, one pledge with its judgements, slips of those who were served. */
import * as z from '@core/shared/zod';
import { action } from '@core/modules/action';
import { branchOffices, offices, unitReaders } from '@core/modules/access';
import { day, id, instant, line } from '@core/shared/primitives';
import { office, subjectKind } from '@core/modules/standards/rules.contract';
import { paperFile, paperFormat } from '@core/modules/papers/contract';
import { mark, marks, outcomeKind, saidWords, taken } from './contract';
import { openPledgeKind, pledgePage, pledgeRow } from './pages.contract';
import { SLIPS_AT_ONCE } from './labels';

const takers = { instructor: 'own', ...branchOffices } as const;
/** What is public may be seen by the members of the branch. */
const readers = { member: 'own', ...unitReaders } as const;
/** Whoever has a slip, with an account or without. */
const anybody = {
  stranger: 'all',
  member: 'all',
  instructor: 'all',
  secretary: 'all',
  townSupervisor: 'all',
  districtSupervisor: 'all',
  administrator: 'all',
} as const;
const code = z.string().max(32);
const acting = { on: day, recordedAt: instant, office: office.optional() };
const receipt = z.object({ receipt: z.string() });

export const pledgeActions = {
  /** Pledges of one kind in the caller's scope, by name. */
  'pledge.list': action({
    runsIn: 'desk',
    input: z.strictObject({
      kind: code.optional(),
      state: z.enum(['draft', 'public', 'ended']).optional(),
      townId: id.optional(),
      after: z.string().max(500).optional(),
    }),
    output: z.object({
      today: day,
      kinds: z.array(z.object({ kind: code, title: z.string() })),
      kind: code.optional(),
      counts: z.object({ draft: z.int(), public: z.int(), kept: z.int(), ended: z.int() }),
      towns: z.array(z.object({ townId: id, name: z.string(), count: z.int() })),
      pledges: z.array(pledgeRow),
      next: z.string().optional(),
    }),
    access: offices,
  }),

  /** Pledges of a unit, of an organisation and of its members, and which may be made. */
  'pledge.subject': action({
    runsIn: 'desk',
    input: z.strictObject({ subject: z.strictObject({ kind: subjectKind, id }) }),
    output: z.object({
      today: day,
      pledges: z.array(pledgeRow),
      kinds: z.array(openPledgeKind),
      /** Members of the branch, by name, where the caller may make theirs. */
      members: z.array(z.object({ personId: id, name: z.string() })),
    }),
    access: readers,
  }),

  'pledge.open': action({
    runsIn: 'desk',
    input: z.strictObject({ pledgeId: id }),
    output: pledgePage,
    access: readers,
  }),

  /** The pledge with its judgements on paper, by those who read its page. */
  'pledge.file': action({
    runsIn: 'files',
    input: z.strictObject({ pledgeId: id, format: paperFormat }),
    output: paperFile,
    access: readers,
  }),

  'pledge.make': action({
    title: '公开承诺',
    runsIn: 'desk',
    input: z.strictObject({
      id,
      kind: code,
      ...acting,
      subject: z.union([
        z.strictObject({ kind: subjectKind, id }),
        z.strictObject({ kind: z.literal('person'), organizationId: id, personId: id }),
      ]),
      form: code.optional(),
      says: saidWords,
      until: day,
    }),
    output: receipt.extend({ pledgeId: id }),
    access: takers,
  }),

  /** Other words, while it is not public. */
  'pledge.reword': action({
    title: '改承诺内容',
    runsIn: 'desk',
    input: z.strictObject({ id, pledgeId: id, ...acting, says: saidWords }),
    output: receipt,
    access: takers,
    restsOn: ['pledgeId'],
  }),

  /** From now on its words stay. */
  'pledge.publish': action({
    runsIn: 'desk',
    input: z.strictObject({ id, pledgeId: id, ...acting }),
    output: receipt,
    access: takers,
    restsOn: ['pledgeId'],
  }),

  /** What was done for it; of a day who took part and who reached the standard, as numbers. */
  'pledge.record': action({
    title: '践诺记录',
    runsIn: 'desk',
    input: z.strictObject({
      id,
      pledgeId: id,
      ...acting,
      words: line(200),
      taken: taken.optional(),
    }),
    output: receipt,
    access: takers,
    restsOn: ['pledgeId'],
  }),

  /** 党员互评 as counts, or 领导点评. */
  'pledge.judge': action({
    runsIn: 'desk',
    input: z.strictObject({
      id,
      pledgeId: id,
      ...acting,
      judged: z.union([
        z.strictObject({ kind: z.literal('peers'), marks }),
        z.strictObject({ kind: z.literal('leader'), mark, words: line(200) }),
      ]),
    }),
    output: receipt,
    access: takers,
    restsOn: ['pledgeId'],
  }),

  'pledge.review': action({
    title: '评议',
    runsIn: 'desk',
    input: z.strictObject({ id, pledgeId: id, ...acting, words: line(200) }),
    output: receipt,
    access: takers,
    restsOn: ['pledgeId'],
  }),

  'pledge.end': action({
    runsIn: 'desk',
    input: z.strictObject({ id, pledgeId: id, ...acting, outcome: outcomeKind, words: line(200) }),
    output: receipt,
    access: takers,
    restsOn: ['pledgeId'],
  }),

  'pledge.contest': action({
    title: '承诺异议',
    runsIn: 'desk',
    input: z.strictObject({ id, pledgeId: id, ...acting, words: line(200) }),
    output: receipt,
    access: { member: 'own', ...takers },
    restsOn: ['pledgeId'],
  }),

  'pledge.settle': action({
    title: '答复承诺异议',
    runsIn: 'desk',
    input: z.strictObject({
      id,
      pledgeId: id,
      ...acting,
      contestId: id,
      upheld: z.boolean(),
      words: line(200),
    }),
    output: receipt,
    access: takers,
    restsOn: ['pledgeId', 'contestId'],
  }),

  /**
   * Codes for slips of paper. They follow from the seed, which the phone makes and nobody keeps, and
   * from what is kept here: the same request gives the same codes again.
   */
  'slip.issue': action({
    runsIn: 'files',
    input: z.strictObject({
      id,
      pledgeId: id,
      ...acting,
      seed: z.string().regex(/^[A-Za-z0-9_-]{32,128}$/, '编号格式不对'),
      count: z.int().min(1).max(SLIPS_AT_ONCE, `一次最多 ${SLIPS_AT_ONCE} 张，多的请分几次发`),
    }),
    /** The codes, and all of them on paper, to be cut apart and handed out. */
    output: receipt.extend({ codes: z.array(z.string()), sheet: paperFile }),
    access: takers,
  }),

  /** What a code asks about, before anybody answers. */
  'slip.open': action({
    runsIn: 'desk',
    input: z.strictObject({ code: z.string().max(40) }),
    output: z.object({ title: z.string(), name: z.string(), says: z.array(z.string()) }),
    access: anybody,
  }),

  /** One answer of one code. Of who sends it nothing is kept; `token` lets the same phone send it again. */
  'slip.answer': action({
    runsIn: 'desk',
    input: z.strictObject({ code: z.string().max(40), token: id, mark }),
    output: z.object({ taken: z.literal(true) }),
    access: anybody,
  }),
};
