import type { ActionInput, ActionOutput } from '@core/modules/actions';
import type { HomeUnit } from '@core/modules/contacts/contract';
import { heldUnitOf } from '@core/modules/contacts/held-unit';
import { judgedBy } from '@core/modules/rules/judging';
import type { Leave } from '@core/modules/cadence/contract';
import { foundingVerdicts, neededFacts, verdictsFor } from '@core/modules/cadence/lights';
import type { JudgeSetting } from '@core/modules/cadence/judge';
import { compareNames } from '@core/shared/names/sort-key';
import { ownAndCoveredIds } from '@server/runtime/access';
import { isInForce, type Actor } from '@server/runtime/actor';
import { leavesAround } from '@server/modules/statements/policy';
import { presentMatter } from '@server/modules/matters/presenter';
import type { StoredUnitYear } from '@server/modules/units/stored';
import type { StoredMatter } from '@server/modules/matters/stored';
import { byUnit, currentYearsOfInstructors, joinFacts } from '@server/modules/units/unit-years';
import { presentRules } from '@server/modules/holidays/presenter';
import type { Deps } from '@server/runtime/deps';
import { remindersOf } from '@server/modules/reminders/reminders';
import { openMattersOf } from '@server/modules/matters/repository';

/** What a phone that had 今日 before will be told, unless it is somebody else's by now. */
export function askHome(
  { store: { ahead }, ...deps }: Deps,
  { had }: ActionInput<'home.open'>,
): void {
  if (!had) return;
  void currentYearsOfInstructors({ ...deps, store: ahead }, had.parties);
  void openMattersOf(ahead, had.unitIds);
}

/** 今日. Two requests beside the actor's, at any number of units. */
export async function openHome(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'home.open'>,
): Promise<ActionOutput<'home.open'>> {
  const { today } = deps;
  const isInstructor = actor.roles.some((r) => r.role === 'instructor');
  const leaves = leavesAround(actor);
  const parties = ownAndCoveredIds(actor, today);
  const documents = isInstructor ? await currentYearsOfInstructors(deps, parties) : [];
  const units = [...byUnit(documents)].map(([unitId, years]) => ({
    years,
    facts: joinFacts(unitId, years),
  }));
  const mine = units.flatMap((unit) => {
    const judgedFor = parties.find((id) =>
      unit.facts.responsibilities.some((r) => r.instructorId === id && isInForce(r, today)),
    );
    return judgedFor ? [{ ...unit, judgedFor }] : [];
  });
  const matters = await openMatters(
    deps,
    mine.map((u) => u.facts.unitId),
  );
  const told = mine
    .map((unit) => toldUnitOf(unit, matters, deps))
    .sort((a, b) => compareNames(a.name, b.name));
  const own = units.filter((u) => u.years.some((y) => y.instructorIds.includes(actor.personId)));
  return {
    today,
    ...presentRules(deps),
    personId: actor.personId,
    ...(input.judgedBy === judgedBy(deps.pack)
      ? { units: [], held: told.map(heldUnitOf) }
      : { units: told.map((unit) => judged(unit, leaves, deps)) }),
    founding: foundingVerdicts(
      own.map((u) => u.facts),
      { instructorId: actor.personId, leaves },
      deps,
    ),
    leaves,
    toSign: isInstructor ? (actor.person.toSign ?? []) : [],
    toReply: actor.person.toReply ?? [],
    reminders: remindersOf(deps, actor),
  };
}

async function openMatters(deps: Deps, unitIds: string[]): Promise<StoredMatter[]> {
  if (unitIds.length === 0) return [];
  return openMattersOf(deps.store, unitIds);
}

type ToldUnit = Omit<HomeUnit, 'verdicts'>;

function toldUnitOf(
  unit: { years: readonly StoredUnitYear[]; facts: HomeUnit['facts']; judgedFor: string },
  matters: readonly StoredMatter[],
  setting: JudgeSetting,
): ToldUnit {
  const { years, facts, judgedFor } = unit;
  const latest = years.reduce((a, b) => (a.year > b.year ? a : b));
  return {
    unitId: latest.unitId,
    name: latest.name,
    townId: latest.townId,
    townName: latest.townName,
    ...(latest.phone ? { phone: latest.phone } : {}),
    ...(latest.contactName ? { contactName: latest.contactName } : {}),
    ...(latest.contactPost ? { contactPost: latest.contactPost } : {}),
    judgedFor,
    // Only what today's periods and the card need travels to the phone, and is judged: it judges no other.
    facts: neededFacts(facts, setting),
    matters: matters.filter((m) => m.unitId === latest.unitId).map(presentMatter),
  };
}

/** With the verdicts, for a phone that does not judge by the same. */
const judged = (unit: ToldUnit, leaves: readonly Leave[], setting: JudgeSetting): HomeUnit => ({
  ...unit,
  verdicts: verdictsFor(unit.facts, { instructorId: unit.judgedFor, leaves }, setting),
});
