/**
 * 一月一评价, 一季一评议: light steps that default to what the records say. The
 * secretary signs the branch's list by name, with a remark where there is one;
 * what is signed keeps the numbers of that day.
 */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError, badField } from '@core/shared/errors';
import type { Day } from '@core/shared/calendar/day';
import { periodDays, periodOf, type Period } from '@core/shared/calendar/period';
import { dayOfInstant } from '@core/shared/calendar/day';
import { grantsOver, requireGrant } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import type { StoredReview } from './stored';
import { branchMembers } from './subjects';
import { namesIn } from '@server/runtime/tree';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import { receiptOf } from '@server/runtime/receipt';
import { pointYearId } from './ledger';
import { yearAndRules } from './rules';
import { subjectFor } from './subject';
import { pointYearsOfMembers } from './repository';

const reviewId = (organizationId: string, period: Period): string =>
  `${organizationId}_${period.key}`;

type People = { personId: string; name: string; points: number; entries: number }[];

export async function openReview(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'review.open'>,
): Promise<ActionOutput<'review.open'>> {
  const branch = await branchFor(deps, actor, 'review.open', input.organizationId);
  const period = periodOf(input.unit, input.on ?? deps.today);
  const signed = await deps.store.get('reviews', reviewId(branch.subjectId, period));
  const names = signed ? await namesIn(deps.store, 'persons', namedIn(signed)) : new Map();
  return {
    today: deps.today,
    organizationName: branch.name,
    period: { unit: input.unit, key: period.key, ...periodDays(period) },
    people: signed
      ? signed.people.map((one) => ({ ...one, name: String(names.get(one.personId) ?? '') }))
      : await peopleOf(deps, branch.subjectId, period),
    ...(signed
      ? {
          signed: {
            byName: String(names.get(signed.by) ?? ''),
            on: dayOfInstant(signed.at),
            receipt: signed.receipt,
          },
        }
      : {}),
    maySign: !signed && isSecretary(actor, branch.subjectId),
  };
}

export async function signReview(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'review.sign'>,
): Promise<ActionOutput<'review.sign'>> {
  const branch = await branchFor(deps, actor, 'review.sign', input.organizationId);
  const period = periodOf(input.unit, input.on);
  const { first, last } = periodDays(period);
  if (first > deps.today) throw badField('input.on', '这一期还没有开始');
  const people = await peopleOf(deps, branch.subjectId, period);
  const remarks = new Map(input.remarks.map(({ personId, text }) => [personId, text]));
  const review: StoredReview = {
    _id: reviewId(branch.subjectId, period),
    schemaVersion: 1,
    organizationId: branch.subjectId,
    unit: input.unit,
    periodKey: period.key,
    last,
    people: people.map(({ personId, points, entries }) => {
      const remark = remarks.get(personId);
      return { personId, points, entries, ...(remark ? { remark } : {}) };
    }),
    by: actor.personId,
    at: deps.now(),
    receipt: receiptOf(deps, input.id),
  };
  const write = writeOf('review.sign', actor, input, review._id);
  const receipt = await writeOnce(deps, write, async (tx) => {
    if (await tx.get('reviews', review._id)) {
      throw new AppError('CONFLICT', '这一期已经签过');
    }
    await tx.add('reviews', review);
  });
  return { receipt };
}

async function branchFor(
  deps: Deps,
  actor: Actor,
  action: 'review.open' | 'review.sign',
  organizationId: string,
) {
  const branch = await subjectFor(deps, actor, { kind: 'organization', id: organizationId });
  requireGrant(action, actor, ({ role, scopeId }) =>
    role === 'townSupervisor' ? scopeId === branch.townId : scopeId === organizationId,
  );
  return branch;
}

const isSecretary = (actor: Actor, organizationId: string): boolean =>
  grantsOver('review.sign', actor, ({ scopeId }) => scopeId === organizationId).length > 0;

/** What the records say of each member in the period, by name. */
async function peopleOf(deps: Deps, organizationId: string, period: Period): Promise<People> {
  const { first, last } = periodDays(period);
  const { year } = yearAndRules(deps, first);
  const members = await branchMembers(deps.store, organizationId, deps.today);
  const years = await pointYearsOfMembers(
    deps.store,
    members.map(({ _id }) => pointYearId(_id, year)),
  );
  const bySubject = new Map(years.map((document) => [document.subjectId, document.entries]));
  return members.map(({ _id, name }) => {
    const entries = (bySubject.get(_id) ?? []).filter(({ on }) => isWithin(on, first, last));
    const points = entries.reduce((sum, entry) => sum + entry.points, 0);
    return { personId: _id, name, points, entries: entries.length };
  });
}

const isWithin = (on: Day, first: Day, last: Day): boolean => on >= first && on <= last;

const namedIn = (review: StoredReview): string[] => [
  review.by,
  ...review.people.map(({ personId }) => personId),
];
