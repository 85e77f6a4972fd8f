import type { ActionOutput } from '@core/contracts/actions';
import type { HomeUnit } from '@core/contracts/actions/work';
import { toDayNumber } from '@core/domain/calendar/day';
import { neededFrom, verdictsFor, foundingVerdicts } from '@core/domain/cadence/lights';
import type { JudgeSetting } from '@core/domain/cadence/judge';
import { isInForce, type Actor } from '@server/policies/actor';
import type { StoredUnitYear } from '@server/repositories/stored';
import { joinFacts, unitYearsOfInstructor, yearsAround } from '@server/repositories/unit-years';
import type { Deps } from './deps';

/** 今日. One request beside the actor's, at any number of units. */
export async function openHome(deps: Deps, actor: Actor): Promise<ActionOutput<'home.open'>> {
  const { today, pack, calendar } = deps;
  const setting: JudgeSetting = { today, pack, calendar };
  const who = { instructorId: actor.personId, leaves: [] } as const;
  const documents = actor.roles.some((r) => r.role === 'instructor')
    ? await unitYearsOfInstructor(deps.store, actor.personId, yearsAround(today))
    : [];
  const units = [...groupByUnit(documents)].map(([unitId, years]) => ({
    years,
    facts: joinFacts(unitId, years),
  }));
  const mine = units.filter(({ facts }) =>
    facts.responsibilities.some((r) => r.instructorId === actor.personId && isInForce(r, today)),
  );
  return {
    today,
    packId: pack.id,
    personId: actor.personId,
    units: mine
      .map(({ years, facts }) => homeUnitOf(years, facts, who, setting))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    founding: foundingVerdicts(
      units.map((u) => u.facts),
      who,
      setting,
    ),
  };
}

function groupByUnit(documents: readonly StoredUnitYear[]): Map<string, StoredUnitYear[]> {
  const groups = new Map<string, StoredUnitYear[]>();
  for (const document of documents) {
    groups.set(document.unitId, [...(groups.get(document.unitId) ?? []), document]);
  }
  return groups;
}

function homeUnitOf(
  years: readonly StoredUnitYear[],
  facts: HomeUnit['facts'],
  who: { instructorId: string; leaves: readonly [] },
  setting: JudgeSetting,
): HomeUnit {
  const latest = years.reduce((a, b) => (a.year > b.year ? a : b));
  const from = neededFrom(setting);
  return {
    unitId: latest.unitId,
    name: latest.name,
    townName: latest.townName,
    ...(latest.phone ? { phone: latest.phone } : {}),
    // Only what today's periods need travels to the phone.
    facts: { ...facts, contacts: facts.contacts.filter((c) => toDayNumber(c.on) >= from) },
    verdicts: verdictsFor(facts, who, setting),
  };
}
