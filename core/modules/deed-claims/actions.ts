/** 申报 and 异议: made by members or for them, decided by branches and offices. */
import * as z from '@core/shared/zod';
import { day, id, instant, line, text } from '@core/shared/primitives';
import { subjectRef } from '@core/modules/points/contract';
import { branchOffices, pointsReaders, pointsRecorders } from '@core/modules/access';
import { action } from '@core/modules/action';

/** waiting → confirmed, refused, taken back by its author, or askedBack → waiting again with an answer. */
export const claimState = z.enum(['waiting', 'askedBack', 'confirmed', 'refused', 'withdrawn']);
export type ClaimState = z.infer<typeof claimState>;
export const claimDecision = z.enum(['confirm', 'refuse', 'askBack']);
export type ClaimDecision = z.infer<typeof claimDecision>;

const claimStep = z.object({
  kind: z.enum([...claimDecision.options, 'answer', 'withdraw']),
  on: day,
  byName: z.string(),
  text: z.string().optional(),
});

/** 申报 as screens see it. */
export const claimView = z.object({
  claimId: id,
  subject: subjectRef,
  subjectName: z.string(),
  indicator: z.string(),
  on: day,
  times: z.int(),
  /** Points that it asks for, in hundredths. */
  points: z.int(),
  text: z.string(),
  evidence: z.string().optional(),
  measured: z.number().optional(),
  /** Who made it: the person, or somebody on their behalf. */
  byName: z.string(),
  onBehalf: z.boolean(),
  state: claimState,
  steps: z.array(claimStep),
  receipt: z.string(),
  /** The caller may decide it. */
  mayDecide: z.boolean(),
  /** It waits, and the caller made it. */
  mayWithdraw: z.boolean().optional(),
});
export type ClaimView = z.infer<typeof claimView>;

/** 异议 with its answer. */
export const disputeView = z.object({
  disputeId: id,
  about: z.object({ kind: z.enum(['entry', 'claim', 'rating']), id: z.string() }),
  subject: subjectRef,
  subjectName: z.string(),
  text: z.string(),
  on: day,
  byName: z.string(),
  withdrawn: z.boolean().optional(),
  /** It is open, and the caller's. */
  mayWithdraw: z.boolean().optional(),
  answer: z
    .object({ text: z.string(), on: day, byName: z.string(), changed: z.boolean() })
    .optional(),
});
export type DisputeView = z.infer<typeof disputeView>;

export const deedClaimActions = {
  /** 申报 a deed, for oneself or on somebody's behalf. Evidence is optional. */
  'points.claim': action({
    title: '积分申报',
    runsIn: 'api',
    input: z.strictObject({
      id,
      /** One's own when absent. */
      subject: subjectRef.optional(),
      indicator: z.string().max(8),
      on: day,
      times: z.int().min(1).max(20).default(1),
      text: line(200),
      evidence: text(500).optional(),
      /** For an indicator that asks for a size. */
      measured: z.number().min(0).max(100_000).optional(),
      recordedAt: instant,
    }),
    output: z.object({ claimId: id, receipt: z.string() }),
    access: pointsRecorders,
  }),

  /** Claims of one's scope, oldest first: those to decide, or one's own. */
  'claim.list': action({
    runsIn: 'api',
    input: z.strictObject({ state: claimState.default('waiting'), after: id.optional() }),
    output: z.object({
      today: day,
      packId: z.string(),
      claims: z.array(claimView),
      next: id.optional(),
    }),
    access: pointsReaders,
  }),

  /** Decides claims together; a refusal or a question says why. */
  'claim.decide': action({
    title: '确认申报',
    runsIn: 'api',
    restsOn: ['claimIds'],
    input: z
      .strictObject({
        id,
        claimIds: z.array(id).min(1).max(20),
        decision: claimDecision,
        reason: line(100).optional(),
      })
      .check((ctx) => {
        const { decision, reason } = ctx.value;
        if (decision === 'confirm' || reason) return;
        const message = decision === 'refuse' ? '请写明不予确认的原因' : '请写明要补充什么';
        ctx.issues.push({ code: 'custom', message, path: ['reason'], input: reason });
      }),
    output: z.object({
      receipt: z.string(),
      results: z.array(z.object({ claimId: id, state: claimState, changed: z.boolean() })),
    }),
    access: branchOffices,
  }),

  /** Answers what was asked back; the claim waits again. */
  'claim.answer': action({
    title: '申报补充说明',
    runsIn: 'api',
    restsOn: ['claimId'],
    input: z.strictObject({ id, claimId: id, text: line(200) }),
    output: z.object({ receipt: z.string() }),
    access: pointsRecorders,
  }),

  /** 异议 against an entry, a refused claim, or a published rating. */
  'dispute.open': action({
    title: '提出异议',
    runsIn: 'api',
    restsOn: ['about.id'],
    input: z.strictObject({
      id,
      about: z.strictObject({ kind: z.enum(['entry', 'claim', 'rating']), id }),
      /** Whose points: one's own when absent. */
      subject: subjectRef.optional(),
      text: line(300),
    }),
    output: z.object({ receipt: z.string() }),
    access: pointsRecorders,
  }),

  /** Answers a dispute; what changes is changed by its own action and told here. */
  'dispute.answer': action({
    title: '答复异议',
    runsIn: 'desk',
    restsOn: ['disputeId'],
    input: z.strictObject({ id, disputeId: id, text: line(300), changed: z.boolean() }),
    output: z.object({ receipt: z.string() }),
    access: branchOffices,
  }),

  /** Open disputes of one's scope, oldest first. */
  'dispute.list': action({
    runsIn: 'desk',
    input: z.strictObject({}),
    output: z.object({ disputes: z.array(disputeView) }),
    access: branchOffices,
  }),
};
