/**
 * What the cadence engine is told and what it answers. The facts are stored in
 * `unitYear` and cross the wire, so that a phone judges with the same engine
 * while it is offline; the engine itself never sees a database.
 */
import * as z from '@core/shared/zod';
import { namesOf } from '@core/shared/names-of';
import { verdictStateTitles } from './labels';
import { day, id } from '@core/shared/primitives';
import { obligation } from '@core/rulepacks/rule-pack.contract';

export const channel = z.enum(['phone', 'online', 'onsite', 'elsewhere']);
export type Channel = z.infer<typeof channel>;
export const outcome = z.enum(['reached', 'notReached']);
export type Outcome = z.infer<typeof outcome>;

/** Days from `from` (included) to `to` (excluded); without `to` it goes on. */
export const dayInterval = z.object({ from: day, to: day.optional() });
export type DayInterval = z.infer<typeof dayInterval>;

const contactFacts = z.object({ channel, outcome, metOwner: z.boolean() });
/** The facts of a contact that decide what it counts for. */
export type ContactFacts = z.infer<typeof contactFacts>;

/** A correction: facts that replace the earlier ones, added on a day, never overwritten. */
const amendment = contactFacts.partial().extend({
  /** The day that it put the contact on. */
  on: day.optional(),
  recordedOn: day,
  /** What a supervisor decided, where its lateness asks for one; absent while it waits. */
  confirmed: z.boolean().optional(),
});

/** 联系记录 in short. */
export const shortContact = contactFacts.extend({
  id,
  /** As it stands: the last amendment that moved it put it there. */
  on: day,
  /** Person who made the contact. */
  by: id,
  /** Beijing day on which it was recorded, by the corrected phone clock. */
  recordedOn: day,
  confirmed: z.boolean().optional(),
  voided: z.boolean().optional(),
  amendments: z.array(amendment).optional(),
  /** The beginning of its text, for the card before a call. */
  note: z.string().optional(),
});
export type ShortContact = z.infer<typeof shortContact>;

/** 帮建责任: an instructor and a unit over an interval of days. */
export const responsibility = dayInterval.extend({ instructorId: id, kind: z.string() });
export type Responsibility = z.infer<typeof responsibility>;

/** Leave of an instructor, with the person who covers; while it `waits` it excuses nothing yet. */
export const leave = dayInterval.extend({
  instructorId: id,
  coverId: id.optional(),
  waits: z.boolean().optional(),
});
export type Leave = z.infer<typeof leave>;

/** A step of 发展党员 at the unit: only its day counts here, never whose. */
const developmentStep = z.object({ id, on: day, step: z.enum(['activist', 'probationary']) });

/** What a supervisor decided, with the reason that stays. */
const decision = z.object({ granted: z.boolean(), reason: z.string() });

/** 条件不具备: a yearly obligation that cannot be met, stated, then acknowledged or not. */
const lackingConditions = z.object({
  id,
  obligation: obligation.shape.code,
  year: z.int(),
  instructorId: id,
  reason: z.string(),
  decision: decision.optional(),
});

/** A contested mark: a flag until a person decides; the decision stays beside it. */
const contest = z.object({
  id,
  obligation: obligation.shape.code,
  periodKey: z.string(),
  instructorId: id,
  reason: z.string(),
  decision: decision.optional(),
});

/** 停业; while its report `waits` for a supervisor it excuses nothing yet. */
const closure = dayInterval.extend({ id: id.optional(), waits: z.boolean().optional() });
export type Closure = z.infer<typeof closure>;

/** All that is known of one unit for judging its obligations. */
export const unitFacts = z.object({
  unitId: id,
  /** First day on which the unit's contacts could be recorded here: nothing before it is owed. */
  recordsFrom: day.optional(),
  responsibilities: z.array(responsibility),
  /** Intervals in which the unit is closed (停业). */
  closures: z.array(closure),
  contacts: z.array(shortContact),
  developments: z.array(developmentStep),
  /** The unit's party organisation, absent when it has none; `from` is absent when it is older than the records. */
  partyOrganization: z.object({ from: day.optional() }).optional(),
  lacking: z.array(lackingConditions).optional(),
  contests: z.array(contest).optional(),
});
export type UnitFacts = z.infer<typeof unitFacts>;

/** All that is known of one branch, or of an office, for judging the meetings that it owes. */
export const meetingFacts = z.object({
  ownerId: id,
  /** First day on which its meetings could be recorded here: nothing before it is owed. */
  recordsFrom: day.optional(),
  /** Intervals in which it exists, has a 支委会, has 党小组. */
  established: z.array(dayInterval),
  committee: z.array(dayInterval),
  groups: z.array(dayInterval),
  /** Confirmed events with the obligations that each serves. */
  events: z.array(z.object({ id, on: day, kinds: z.array(z.string()) })),
});
export type MeetingFacts = z.infer<typeof meetingFacts>;

export const verdictState = z.enum(namesOf(verdictStateTitles));
export type { VerdictState } from './labels';

/** Why a verdict is `notApplicable` or `exempt`, or still open after its grace. */
export const verdictReason = z.enum([
  'noWorkingDay',
  'unitClosed',
  'notResponsible',
  'beforeRecords',
  'noUnitLackedBranch',
  'tenure',
  'closure',
  'leave',
  'fewWorkingDays',
  'conditionsLacking',
  'contestUpheld',
  'notEstablished',
  'newlyEstablished',
  'notPaired',
  'newlyPaired',
  'awaitingNotice',
]);
export type VerdictReason = z.infer<typeof verdictReason>;

/** Why a contact of the period does not count. */
const notCountedWhy = z.enum([
  'notReached',
  'otherKind',
  'voided',
  'waits',
  'refused',
  'otherPerson',
  'notInForce',
]);

/** 判定: the state of an obligation in a period, with its explanation as data. */
export const verdict = z.object({
  obligation: obligation.shape.code,
  required: z.int(),
  period: z.object({ unit: obligation.shape.period, key: z.string(), first: day, last: day }),
  /** First day of the rules' version that judged it. */
  rulesFrom: day,
  state: verdictState,
  reason: verdictReason.optional(),
  /** Working days of the period, those owed, and those owed and free of leave. */
  days: z.object({ working: z.int(), owed: z.int(), free: z.int() }),
  counted: z.array(z.object({ id, on: day, backfilled: z.boolean() })),
  notCounted: z.array(z.object({ id, on: day, why: notCountedWhy })),
  /** Working days left in a running period, today included. */
  workingDaysLeft: z.int().optional(),
  /** Last day on which an ended period can still be recorded (可补录). */
  backfillUntil: day.optional(),
  /** Something of this period waits for a supervisor: no 督办 meanwhile. */
  waiting: z.boolean(),
  /** The mark is contested and nobody has decided yet. */
  contested: z.boolean(),
  /** What was decided on a contest or on 条件不具备, with the reason. */
  decision: decision.optional(),
  /** A usual holiday of a year without a notice touches the period (暂计). */
  provisional: z.boolean(),
});
export type Verdict = z.infer<typeof verdict>;

const marks = z.int().min(0);

/** Marks by state; compliance is met ÷ (met + missed), and each of the others is shown apart. */
export const markCounts = z.object({
  met: marks,
  /** Missed and not contested. */
  missed: marks,
  /** Missed, and contested or waiting for a supervisor. */
  contested: marks,
  exempt: marks,
  notApplicable: marks,
  /** Still running, in its grace, or 暂计. */
  open: marks,
});
export type MarkCounts = z.infer<typeof markCounts>;
