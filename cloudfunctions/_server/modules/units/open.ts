/** A unit's page: facts, lights, needs and promises, the year's contacts, the timeline. */
import type { ActionInput, ActionName, ActionOutput } from '@core/modules/actions';
import type { Leave, UnitFacts } from '@core/modules/cadence/contract';
import { AppError } from '@core/shared/errors';
import type { RoleGrant } from '@core/modules/people/contract';
import { foundingVerdicts, verdictsFor } from '@core/modules/cadence/lights';
import { rulesOn } from '@core/modules/cadence/judge';
import { toDayNumber } from '@core/shared/calendar/day';
import { grantsOver, ownsUnit, ownAndCoveredIds } from '@server/runtime/access';
import { isInForce, type Actor } from '@server/runtime/actor';
import { leavesAround } from '@server/modules/statements/policy';
import { presentMatterInFull } from '@server/modules/matters/presenter';
import { presentUnitPage } from './presenter';
import { presentTimeline } from './timeline-presenter';
import type { StoredContact } from '@server/modules/contacts/stored';
import type { StoredUnit } from './stored';
import type { StoredMatter } from '@server/modules/matters/stored';
import { namesIn } from '@server/runtime/tree';
import {
  byUnit,
  joinFacts,
  unitYearsOf,
  unitYearsOfInstructors,
  yearOf,
  yearsAround,
} from './unit-years';
import { presentRules } from '@server/modules/holidays/presenter';
import type { Deps } from '@server/runtime/deps';
import { latestContactsOf } from '@server/modules/contacts/repository';
import { latestMattersOf } from '@server/modules/matters/repository';

const TIMELINE = 20;
const MATTERS = 50;

type IsOwn = (grant: RoleGrant) => boolean;

/** At most eight requests, at any size of the district. */
export async function openUnit(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'unit.open'>,
): Promise<ActionOutput<'unit.open'>> {
  const { store, today } = deps;
  const unit = await store.get('units', input.unitId);
  // The calendar shows the last 53 weeks, which lie in two years.
  const years = await unitYearsOf(store, [input.unitId], [yearOf(today) - 1, yearOf(today)]);
  const facts = joinFacts(input.unitId, years);
  const isOwn: IsOwn = unit ? ownsUnit(actor, unit, facts.responsibilities, today) : () => false;
  if (!unit || grantsOver('unit.open', actor, isOwn).length === 0) {
    throw new AppError('FORBIDDEN', '不在您的工作范围内');
  }
  const current = facts.responsibilities.find((r) => isInForce(r, today));
  const isResponsible =
    current !== undefined && ownAndCoveredIds(actor, today).includes(current.instructorId);
  const judgedFor = isResponsible ? current.instructorId : actor.personId;
  const leaves = leavesAround(actor);
  const { entries, matters, names } = await historyOf(deps, unit, current?.instructorId);
  const can = (name: ActionName): boolean => grantsOver(name, actor, isOwn).length > 0;
  return {
    today,
    ...presentRules(deps),
    personId: actor.personId,
    unit: await presentUnitPage(store, unit, {
      showPhone: isResponsible,
      instructor: current && {
        id: current.instructorId,
        name: names.get(current.instructorId) ?? '',
        from: current.from,
      },
    }),
    lightsOf: isResponsible ? 'instructor' : 'unit',
    judgedFor,
    leaves,
    verdicts: await lightsOf(deps, actor, facts, leaves, isResponsible ? judgedFor : null),
    facts,
    matters: matters.map((m) => presentMatterInFull(m, names)),
    timeline: presentTimeline(entries, {
      names,
      shorts: facts.contacts,
      rules: rulesOn(deps.pack, toDayNumber(today)),
      mayCorrect: (contact) => mayCorrect(actor, contact, isOwn),
      isMine: ({ by }) => by === actor.personId,
    }),
    mayRecord: can('contact.record'),
    may: {
      raiseNeed: can('need.raise'),
      reportClosure: can('closure.report'),
      recordDevelopment: can('development.record'),
      foundOrganization: can('organization.found'),
      correctFacts: can('unit.correct'),
      assignInstructor: !current && can('responsibility.assign'),
    },
  };
}

/** An instructor corrects what is theirs; a town's staff anything of the town. */
function mayCorrect(actor: Actor, contact: StoredContact, isOwn: IsOwn): boolean {
  return grantsOver('contact.correct', actor, isOwn).some(
    (grant) => grant.role !== 'instructor' || contact.by === actor.personId,
  );
}

/** The latest contacts and matters, and the names of everybody in them: three requests. */
async function historyOf(
  { store }: Deps,
  unit: StoredUnit,
  instructorId: string | undefined,
): Promise<{ entries: StoredContact[]; matters: StoredMatter[]; names: Map<string, string> }> {
  const entries = await latestContactsOf(store, unit._id, TIMELINE);
  const matters = await latestMattersOf(store, unit._id, MATTERS);
  const names = await namesIn(store, 'persons', [
    ...entries.flatMap((c) => [c.by, ...(c.corrections ?? []).map((x) => x.by)]),
    ...matters.flatMap((m) => m.steps.map((s) => s.by)),
    instructorId ?? '',
  ]);
  return { entries, matters, names };
}

/** An instructor's lights with the yearly one over all their units; else the unit's own. */
async function lightsOf(
  deps: Deps,
  actor: Actor,
  facts: UnitFacts,
  leaves: readonly Leave[],
  instructorId: string | null,
): Promise<ActionOutput<'unit.open'>['verdicts']> {
  if (!instructorId) return verdictsFor(facts, 'unit', deps);
  const who = { instructorId, leaves };
  if (instructorId !== actor.personId) return verdictsFor(facts, who, deps);
  const all = await unitYearsOfInstructors(deps.store, [instructorId], yearsAround(deps.today));
  const units = [...byUnit(all)].map(([id, years]) => joinFacts(id, years));
  return [...verdictsFor(facts, who, deps), ...foundingVerdicts(units, who, deps)];
}
