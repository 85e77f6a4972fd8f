/** Means on the server: sums of a scope, one grant with its lines, and what may be added. Sums in 分. */
import * as z from '@core/shared/zod';
import { action } from '@core/modules/action';
import { branchOffices, offices, supervisors, unitReaders } from '@core/modules/access';
import { day, id, instant } from '@core/shared/primitives';
import { paperFile, paperFormat } from '@core/modules/papers/contract';
import { office, subjectKind } from '@core/modules/standards/rules.contract';
import { fen, grantState, moneyWords, voucher } from './contract';
import { entitledRow, grantPage, grantRow, meansSum, openEntitlement } from './pages.contract';

const code = z.string().max(32);
const acting = { on: day, recordedAt: instant, office: office.optional() };
const receipt = z.object({ receipt: z.string() });
const subject = z.strictObject({ kind: subjectKind, id });
const titled = z.array(z.object({ code, title: z.string() }));
const spenders = { instructor: 'own', ...branchOffices } as const;

export const meansActions = {
  /** Sums of a year by channel, town and kind of unit, and the grants of one state, page by page. */
  'means.list': action({
    runsIn: 'desk',
    input: z.strictObject({
      year: z
        .string()
        .regex(/^\d{4}$/)
        .optional(),
      state: grantState.optional(),
      townId: id.optional(),
      after: z.string().max(500).optional(),
    }),
    output: z.object({
      today: day,
      year: z.string(),
      byChannel: z.array(meansSum),
      byTown: z.array(meansSum),
      byKind: z.array(meansSum),
      counts: z.array(z.object({ state: grantState, count: z.int() })),
      /** Open today, by name; the sum is of all of them, also of those that are not shown. */
      entitled: z.array(entitledRow),
      entitledSum: z.object({ count: z.int(), fen: z.int() }),
      grants: z.array(grantRow),
      next: z.string().optional(),
    }),
    access: offices,
  }),

  /** Means of a unit or an organisation, and what it may have. */
  'means.subject': action({
    runsIn: 'desk',
    input: z.strictObject({ subject }),
    output: z.object({
      today: day,
      grants: z.array(grantRow),
      entitlements: z.array(openEntitlement),
      channels: z.array(z.object({ code, title: z.string(), from: z.enum(['office', 'self']) })),
      purposes: titled,
    }),
    access: unitReaders,
  }),

  'means.open': action({
    runsIn: 'desk',
    input: z.strictObject({ grantId: id }),
    output: grantPage,
    access: unitReaders,
  }),

  /** One grant on paper, by those who read its page. */
  'means.file': action({
    runsIn: 'files',
    input: z.strictObject({ grantId: id, format: paperFormat }),
    output: paperFile,
    access: unitReaders,
  }),

  /** The first signature: of what a title gives, or of a sum that a paper gives. */
  'means.propose': action({
    title: '申请经费',
    runsIn: 'desk',
    input: z
      .strictObject({
        id,
        ...acting,
        subject,
        entitlement: code.optional(),
        channel: code.optional(),
        purpose: code.optional(),
        fen: fen.optional(),
        /** Number of the paper that it rests on: one paper, one sum for one subject and channel. */
        paper: voucher.optional(),
      })
      .refine(
        ({ entitlement, channel, purpose, fen: sum, paper }) =>
          entitlement ? !channel && !purpose && !sum && !paper : channel && purpose && sum && paper,
        { message: '请选择补助项目，或者填写渠道、用途、金额和文号', path: ['channel'] },
      ),
    output: receipt.extend({ grantId: id }),
    access: supervisors,
  }),

  /** What the subject raised itself. */
  'means.raise': action({
    runsIn: 'desk',
    input: z.strictObject({
      id,
      ...acting,
      subject,
      channel: code,
      purpose: code,
      fen,
      /** Number of the voucher: one voucher, one entry. */
      paper: voucher,
    }),
    output: receipt.extend({ grantId: id }),
    access: spenders,
  }),

  /** The second signature. */
  'means.sign': action({
    runsIn: 'desk',
    input: z
      .strictObject({
        id,
        grantId: id,
        ...acting,
        signed: z.boolean(),
        words: moneyWords.optional(),
      })
      .refine(({ signed, words }) => signed || words, {
        message: '不同意请写明理由',
        path: ['words'],
      }),
    output: receipt,
    access: supervisors,
  }),

  /** That it was paid, with the number of the voucher; nothing is paid from here. */
  'means.pay': action({
    title: '登记拨付',
    runsIn: 'desk',
    input: z.strictObject({ id, grantId: id, ...acting, fen, voucher }),
    output: receipt,
    access: supervisors,
  }),

  'means.spend': action({
    title: '登记支出',
    runsIn: 'desk',
    input: z.strictObject({
      id,
      grantId: id,
      ...acting,
      fen,
      purpose: code,
      voucher,
      words: moneyWords.optional(),
    }),
    output: receipt,
    access: spenders,
    restsOn: ['grantId'],
  }),

  /** Takes back a payment or a spending, or the whole grant where no entry is named. */
  'means.reverse': action({
    title: '冲销',
    runsIn: 'desk',
    input: z.strictObject({
      id,
      grantId: id,
      ...acting,
      entryId: id.optional(),
      reason: moneyWords,
    }),
    output: receipt,
    access: spenders,
    restsOn: ['grantId'],
  }),

  'means.contest': action({
    title: '经费异议',
    runsIn: 'desk',
    input: z.strictObject({ id, grantId: id, ...acting, words: moneyWords }),
    output: receipt,
    access: spenders,
    restsOn: ['grantId'],
  }),

  'means.settle': action({
    title: '答复经费异议',
    runsIn: 'desk',
    input: z.strictObject({
      id,
      grantId: id,
      ...acting,
      contestId: id,
      upheld: z.boolean(),
      words: moneyWords,
    }),
    output: receipt,
    access: supervisors,
    restsOn: ['grantId', 'contestId'],
  }),
};
