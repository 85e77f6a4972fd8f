/** 记实考核 and a subject's points: claims, decisions, reversals, disputes, reviews. */
import * as z from '../zod';
import { day, id, instant, line, searchWords, text } from '../primitives';
import { partyOrganizationKind } from '../units';
import { rated, shortEntry, subjectRef, tally } from '../points';
import { action } from './action';

const readers = {
  member: 'own',
  secretary: 'own',
  townSupervisor: 'own',
  districtSupervisor: 'all',
  administrator: 'all',
} as const;
const recorders = {
  member: 'own',
  secretary: 'own',
  townSupervisor: 'own',
  districtSupervisor: 'all',
} as const;
const deciders = { secretary: 'own', townSupervisor: 'own', districtSupervisor: 'all' } as const;

/** waiting → confirmed, refused, or askedBack → waiting again with an answer. */
export const claimState = z.enum(['waiting', 'askedBack', 'confirmed', 'refused']);
export type ClaimState = z.infer<typeof claimState>;
export const claimDecision = z.enum(['confirm', 'refuse', 'askBack']);
export type ClaimDecision = z.infer<typeof claimDecision>;

const claimStep = z.object({
  kind: z.enum([...claimDecision.options, 'answer']),
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
  answer: z
    .object({ text: z.string(), on: day, byName: z.string(), changed: z.boolean() })
    .optional(),
});
export type DisputeView = z.infer<typeof disputeView>;

/** An entry with who confirmed it, and what it rests on. */
export const entryView = shortEntry.extend({ byName: z.string().optional(), rulesFrom: day });
export type EntryView = z.infer<typeof entryView>;

/** A published rating, and the signed correction beside it. */
const ratingView = z.object({
  runId: id,
  year: z.int(),
  state: z.enum(['published', 'final']),
  publicUntil: day,
  rated,
  correction: z.object({ rated, reason: z.string(), on: day, byName: z.string() }).optional(),
});

export const pointsActions = {
  /** Stars and total of a subject, with every entry; one's own when no subject is named. */
  'points.open': action({
    runsIn: 'api',
    input: z.strictObject({
      subject: subjectRef.optional(),
      year: z.int().min(2000).max(2100).optional(),
    }),
    output: z.object({
      today: day,
      packId: z.string(),
      year: z.int(),
      first: day,
      last: day,
      cutOff: day,
      subject: subjectRef.extend({
        name: z.string(),
        organizationId: id,
        organizationName: z.string(),
        townId: id,
      }),
      entries: z.array(entryView),
      tally,
      stars: z.int(),
      levelTitle: z.string(),
      next: z
        .object({
          title: z.string(),
          atLeast: z.int(),
          missing: z.int(),
          needs: z.array(z.string()),
          deeds: z.array(z.object({ indicator: z.string(), times: z.int(), gain: z.int() })),
          enough: z.boolean(),
        })
        .optional(),
      /** 不予评星 in force today. */
      vetoes: z.array(z.object({ vetoId: id, indicator: z.string(), from: day, to: day })),
      claims: z.array(claimView),
      disputes: z.array(disputeView),
      rating: ratingView.optional(),
      mayClaim: z.boolean(),
      mayReverse: z.boolean(),
      mayVeto: z.boolean(),
    }),
    access: readers,
  }),

  /** 申报 a deed, for oneself or on somebody's behalf. Evidence is optional. */
  'points.claim': action({
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
    access: recorders,
  }),

  /** Takes an entry back by an entry with the other sign and the same date. */
  'points.reverse': action({
    runsIn: 'api',
    input: z.strictObject({ id, entryId: id, reason: line(100) }),
    output: z.object({ receipt: z.string() }),
    access: deciders,
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
    access: readers,
  }),

  /** Decides claims together; a refusal or a question says why. */
  'claim.decide': action({
    runsIn: 'api',
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
    access: deciders,
  }),

  /** Answers what was asked back; the claim waits again. */
  'claim.answer': action({
    runsIn: 'api',
    input: z.strictObject({ id, claimId: id, text: line(200) }),
    output: z.object({ receipt: z.string() }),
    access: recorders,
  }),

  /** 异议 against an entry, a refused claim, or a published rating. */
  'dispute.open': action({
    runsIn: 'api',
    input: z.strictObject({
      id,
      about: z.strictObject({ kind: z.enum(['entry', 'claim', 'rating']), id }),
      /** Whose points: one's own when absent. */
      subject: subjectRef.optional(),
      text: line(300),
    }),
    output: z.object({ receipt: z.string() }),
    access: recorders,
  }),

  /** Answers a dispute; what changes is changed by its own action and told here. */
  'dispute.answer': action({
    runsIn: 'desk',
    input: z.strictObject({ id, disputeId: id, text: line(300), changed: z.boolean() }),
    output: z.object({ receipt: z.string() }),
    access: deciders,
  }),

  /** Open disputes of one's scope, oldest first. */
  'dispute.list': action({
    runsIn: 'desk',
    input: z.strictObject({}),
    output: z.object({ disputes: z.array(disputeView) }),
    access: deciders,
  }),

  /** 一月一评价, 一季一评议: what the records say of each member of a branch, by name. */
  'review.open': action({
    runsIn: 'desk',
    input: z.strictObject({
      organizationId: id,
      unit: z.enum(['month', 'quarter']),
      /** A day of the period; today's when absent. */
      on: day.optional(),
    }),
    output: z.object({
      today: day,
      organizationName: z.string(),
      period: z.object({
        unit: z.enum(['month', 'quarter']),
        key: z.string(),
        first: day,
        last: day,
      }),
      people: z.array(
        z.object({
          personId: id,
          name: z.string(),
          points: z.int(),
          entries: z.int(),
          remark: z.string().optional(),
        }),
      ),
      signed: z.object({ byName: z.string(), on: day, receipt: z.string() }).optional(),
      maySign: z.boolean(),
    }),
    access: { ...deciders, administrator: 'all' },
  }),

  /** Signs a review as the records say, with remarks on some. */
  'review.sign': action({
    runsIn: 'desk',
    input: z.strictObject({
      id,
      organizationId: id,
      unit: z.enum(['month', 'quarter']),
      on: day,
      remarks: z
        .array(z.strictObject({ personId: id, text: line(100) }))
        .max(200)
        .default([]),
    }),
    output: z.object({ receipt: z.string() }),
    access: { secretary: 'own' },
  }),

  /** Party organisations of one's scope by name, for whoever tends more than one. */
  'organization.list': action({
    runsIn: 'desk',
    input: z.strictObject({
      query: searchWords.optional(),
      after: z.string().max(200).optional(),
    }),
    output: z.object({
      organizations: z.array(
        z.object({
          id,
          name: z.string(),
          townName: z.string(),
          kind: partyOrganizationKind,
          units: z.int(),
        }),
      ),
      next: z.string().optional(),
    }),
    access: { ...deciders, administrator: 'all' },
  }),

  /** 不予评星, from a day to a day, by the number of the decision; no more about it is kept. */
  'veto.impose': action({
    runsIn: 'desk',
    input: z.strictObject({
      id,
      subject: subjectRef,
      indicator: z.string().max(8),
      from: day,
      /** Excluded; the pack's months when absent. */
      to: day.optional(),
      reference: line(60),
    }),
    output: z.object({ receipt: z.string() }),
    access: { districtSupervisor: 'all' },
  }),

  /** Withdraws a veto with a reason; it stays on record. */
  'veto.withdraw': action({
    runsIn: 'desk',
    input: z.strictObject({ id, vetoId: id, reason: line(100) }),
    output: z.object({ receipt: z.string() }),
    access: { districtSupervisor: 'all' },
  }),
};
