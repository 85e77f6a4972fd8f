/** Pairs on the server: who helps whom where, one pair with what was done, and what may be added. */
import * as z from '@core/shared/zod';
import { action } from '@core/modules/action';
import { branchOffices, offices, unitReaders } from '@core/modules/access';
import { day, id, instant, line, searchWords } from '@core/shared/primitives';
import { paperFile, paperFormat } from '@core/modules/papers/contract';
import { office, subjectKind } from '@core/modules/standards/rules.contract';
import { pairEndKind } from './contract';
import { openPairKind, pairPage, pairRow, partyName } from './pages.contract';
import { partyKind } from './rules.contract';

const takers = { instructor: 'own', ...branchOffices } as const;
const code = z.string().max(32);
const acting = { on: day, recordedAt: instant, office: office.optional() };
const receipt = z.object({ receipt: z.string() });
const subject = z.strictObject({ kind: subjectKind, id });
/** Of a village its name; of everything else the id. */
const party = z
  .strictObject({ kind: partyKind, id: id.optional(), name: line(40).optional() })
  .refine(({ kind, id: known, name }) => (kind === 'village' ? name && !known : known && !name), {
    message: '请选择对方；村（社区）请填写名称',
    path: ['id'],
  });
const doing = {
  activity: code,
  counts: z.record(code, z.int().min(0).max(100_000_000)).optional(),
  words: line(200).optional(),
};

export const pairActions = {
  /** Pairs of one kind in the caller's scope by name; `mine` are those of the caller as a leader. */
  'pair.list': action({
    runsIn: 'desk',
    input: z.strictObject({
      kind: code.optional(),
      state: z.enum(['underWay', 'ended']).optional(),
      townId: id.optional(),
      mine: z.boolean().optional(),
      after: z.string().max(500).optional(),
    }),
    output: z.object({
      today: day,
      kinds: z.array(z.object({ kind: code, title: z.string() })),
      kind: code.optional(),
      counts: z.object({ underWay: z.int(), reached: z.int(), closed: z.int(), mine: z.int() }),
      towns: z.array(z.object({ townId: id, name: z.string(), count: z.int() })),
      pairs: z.array(pairRow),
      next: z.string().optional(),
    }),
    access: offices,
  }),

  /** Pairs of a unit or an organisation, and which may be begun. */
  'pair.subject': action({
    runsIn: 'desk',
    input: z.strictObject({ subject }),
    output: z.object({
      today: day,
      pairs: z.array(pairRow),
      kinds: z.array(openPairKind),
    }),
    access: unitReaders,
  }),

  /** Who could be the other side, by fit: near ones first, each by name. */
  'pair.suggest': action({
    runsIn: 'desk',
    input: z.strictObject({
      subject,
      kind: code,
      as: z.enum(['from', 'to']),
      query: searchWords.optional(),
    }),
    output: z.object({
      parties: z.array(partyName.extend({ reasons: z.array(z.string()) })),
    }),
    access: takers,
  }),

  'pair.open': action({
    runsIn: 'desk',
    input: z.strictObject({ pairId: id }),
    output: pairPage,
    access: unitReaders,
  }),

  /** One pair on paper, by those who read its page. */
  'pair.file': action({
    runsIn: 'files',
    input: z.strictObject({ pairId: id, format: paperFormat }),
    output: paperFile,
    access: unitReaders,
  }),

  'pair.begin': action({
    title: '结对',
    runsIn: 'desk',
    input: z.strictObject({
      id,
      kind: code,
      ...acting,
      from: party,
      to: party,
      goals: z.array(code).max(10),
    }),
    output: receipt.extend({ pairId: id }),
    access: takers,
  }),

  /** Something done together. */
  'pair.record': action({
    title: '结对活动',
    runsIn: 'desk',
    input: z.strictObject({ id, pairId: id, ...acting, ...doing }),
    output: receipt,
    access: takers,
    restsOn: ['pairId'],
  }),

  'pair.correct': action({
    title: '更正结对记录',
    runsIn: 'desk',
    input: z.strictObject({
      id,
      pairId: id,
      ...acting,
      entryId: id,
      doneOn: day,
      reason: line(100),
      ...doing,
    }),
    output: receipt,
    access: takers,
    restsOn: ['pairId'],
  }),

  'pair.void': action({
    title: '撤销结对记录',
    runsIn: 'desk',
    input: z.strictObject({ id, pairId: id, ...acting, entryId: id, reason: line(100) }),
    output: receipt,
    access: takers,
    restsOn: ['pairId'],
  }),

  /** The office looks at it; how the goals stand is read from the records and kept. */
  'pair.review': action({
    runsIn: 'desk',
    input: z.strictObject({ id, pairId: id, ...acting, words: line(200) }),
    output: receipt,
    access: takers,
    restsOn: ['pairId'],
  }),

  'pair.end': action({
    title: '结束结对',
    runsIn: 'desk',
    input: z.strictObject({ id, pairId: id, ...acting, end: pairEndKind, words: line(200) }),
    output: receipt,
    access: takers,
    restsOn: ['pairId'],
  }),

  'pair.contest': action({
    title: '结对异议',
    runsIn: 'desk',
    input: z.strictObject({ id, pairId: id, ...acting, entryId: id, words: line(200) }),
    output: receipt,
    access: takers,
    restsOn: ['pairId'],
  }),

  'pair.settle': action({
    title: '答复结对异议',
    runsIn: 'desk',
    input: z.strictObject({
      id,
      pairId: id,
      ...acting,
      contestId: id,
      upheld: z.boolean(),
      words: line(200),
    }),
    output: receipt,
    access: takers,
    restsOn: ['pairId', 'contestId'],
  }),
};
