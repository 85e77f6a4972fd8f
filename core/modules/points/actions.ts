/** 记实考核 and a subject's points: what counts and why, a claim made, an entry taken back, a veto. */
import * as z from '@core/shared/zod';
import { day, id, line } from '@core/shared/primitives';
import { rated, shortEntry, subjectRef, tally } from './contract';
import { branchOffices, pointsReaders } from '@core/modules/access';
import { action } from '@core/modules/action';
import { claimView, disputeView } from '@core/modules/deed-claims/actions';

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

/** The next star, and deeds that would reach it. */
const nextLevel = z.object({
  title: z.string(),
  atLeast: z.int(),
  missing: z.int(),
  needs: z.array(z.string()),
  deeds: z.array(z.object({ indicator: z.string(), times: z.int(), gain: z.int() })),
  enough: z.boolean(),
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
      next: nextLevel.optional(),
      /** 不予评星 in force today. */
      vetoes: z.array(z.object({ vetoId: id, indicator: z.string(), from: day, to: day })),
      claims: z.array(claimView),
      disputes: z.array(disputeView),
      rating: ratingView.optional(),
      mayClaim: z.boolean(),
      mayReverse: z.boolean(),
      mayVeto: z.boolean(),
    }),
    access: pointsReaders,
  }),

  /** Stars of the party organisations of an instructor's units, by name, and what each lacks to the next. */
  'points.branches': action({
    runsIn: 'api',
    input: z.strictObject({}),
    output: z.object({
      today: day,
      packId: z.string(),
      year: z.int(),
      branches: z.array(
        z.object({
          organizationId: id,
          name: z.string(),
          stars: z.int(),
          levelTitle: z.string(),
          next: nextLevel.optional(),
        }),
      ),
    }),
    access: { instructor: 'own' },
  }),

  /** Takes an entry back by an entry with the other sign and the same date. */
  'points.reverse': action({
    title: '积分更正',
    runsIn: 'api',
    input: z.strictObject({ id, entryId: id, reason: line(100) }),
    output: z.object({ receipt: z.string() }),
    access: branchOffices,
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
