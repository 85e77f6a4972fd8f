/** 走访日志与月报: one instructor's month. Six requests, at any size of the district. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError } from '@core/shared/errors';
import { matterStateTitles } from '@core/modules/matters/contract';
import type { VisitLog } from '@core/modules/contacts/visit-log.contract';
import { complianceOf } from '@core/modules/cadence/compliance';
import { judgeByPlan } from '@core/modules/cadence/judge-plan';
import { planMonth } from '@core/modules/cadence/plan';
import { formatDay } from '@core/shared/calendar/day';
import { periodOfKey } from '@core/shared/calendar/period';
import { addMonths, emptyMonth, marksOf } from '@core/modules/reports/count-month';
import { requireGrant } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import { leavesOf } from '@server/modules/statements/policy';
import { contactNow, isVoided } from './versions';
import type { StoredContact } from './stored';
import type { StoredPerson } from '@server/modules/people/stored';
import type { StoredMatter } from '@server/modules/matters/stored';
import { townsOfPerson } from '@server/runtime/places';
import {
  byUnit,
  joinFacts,
  unitYearsOfInstructors,
  yearOf,
} from '@server/modules/units/unit-years';
import type { Deps } from '@server/runtime/deps';
import { contactsWithin } from './repository';
import { mattersAt } from '@server/modules/matters/repository';

export async function openVisitLog(
  deps: Deps,
  actor: Actor,
  { month, instructorId = actor.personId }: ActionInput<'visitLog.open'>,
): Promise<ActionOutput<'visitLog.open'>> {
  const { store, today } = deps;
  const person = await store.get('persons', instructorId);
  const first = formatDay(periodOfKey(month)?.first ?? 0);
  const last = formatDay(periodOfKey(month)?.last ?? 0);
  const staff = actor.roles.some(({ role }) => role === 'townSupervisor');
  // A month belongs to the town in which it ended; the running one to today's.
  const towns =
    staff && person ? await townsOfPerson(store, person, last < today ? last : today) : null;
  requireGrant('visitLog.open', actor, (grant) =>
    grant.role === 'instructor'
      ? instructorId === actor.personId
      : towns?.has(grant.scopeId) === true,
  );
  if (!person) throw new AppError('NOT_FOUND', '名册上没有此人');
  const years = [...new Set([yearOf(first) - 1, yearOf(first), yearOf(last)])];
  const documents = await unitYearsOfInstructors(store, [instructorId], years);
  const names = new Map(documents.map(({ unitId, name }) => [unitId, name]));
  const unitIds = [...names.keys()];
  const contacts = await contactsWithin(store, first, last, unitIds);
  const matters = await mattersAt(store, unitIds);
  const nameOf = (unitId: string): string => names.get(unitId) ?? '';
  return {
    today,
    month,
    instructorId,
    instructorName: person.name,
    ...(person.dispatchedBy ? { dispatchedBy: person.dispatchedBy } : {}),
    contacts: contacts.filter(({ by }) => by === instructorId).flatMap((c) => entryOf(c, nameOf)),
    marks: marksIn(deps, person, documents, month),
    needs: needsIn(matters, last, month, nameOf),
    plans: matters
      .filter(({ kind, dueOn, open }) => kind === 'promise' && open && (dueOn ?? '') > last)
      .map(({ unitId, text, dueOn = '' }) => ({ unitName: nameOf(unitId), text, dueOn })),
  };
}

/** A contact as its corrections left it; nothing of a voided one. */
function entryOf(contact: StoredContact, nameOf: (unitId: string) => string): VisitLog['contacts'] {
  if (isVoided(contact)) return [];
  const { text, ...now } = contactNow(contact);
  return [{ ...now, unitName: nameOf(contact.unitId), ...(text ? { text } : {}) }];
}

function marksIn(
  deps: Deps,
  person: StoredPerson,
  documents: Parameters<typeof byUnit>[0],
  month: string,
): VisitLog['marks'] {
  const plan = planMonth(month, deps);
  const leaves = leavesOf(person);
  const sums = [...byUnit(documents)]
    .map(([unitId, own]) => {
      const parties = judgeByPlan(joinFacts(unitId, own), () => leaves, plan).filter(
        (party) => party.instructorId === person._id,
      );
      const compliance = plan.terms.map((_, i) =>
        complianceOf(parties.flatMap(({ marks }) => marks[i] ?? [])),
      );
      return { ...emptyMonth(), marks: marksOf(plan, compliance) };
    })
    .reduce(addMonths, emptyMonth());
  return sums.marks.map(({ obligation, met, missed, open }) => ({
    title: plan.terms.find((t) => t.obligation.code === obligation)?.obligation.title ?? obligation,
    met,
    missed,
    open,
  }));
}

/** Needs that were open at some time of the month, with their state at its end. */
function needsIn(
  matters: readonly StoredMatter[],
  last: string,
  month: string,
  nameOf: (unitId: string) => string,
): VisitLog['needs'] {
  return matters.flatMap(({ kind, unitId, text, raisedOn, steps }) => {
    if (kind !== 'need' || raisedOn > last) return [];
    const known = steps.filter(({ on }) => on <= last);
    const step = known[known.length - 1];
    const ended = step && (step.state === 'solved' || step.state === 'declined');
    if (ended && !step.on.startsWith(month)) return [];
    const state = matterStateTitles[step?.state ?? 'raised'];
    return [{ unitName: nameOf(unitId), text, raisedOn, state }];
  });
}
