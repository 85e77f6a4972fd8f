/** What waits for a supervisor: late records, leaves, 条件不具备, contests, closures, in one list. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import type { WaitingItem } from '@core/modules/statements/contract';
import { explain } from '@core/modules/cadence/explain';
import { judgeUnit } from '@core/modules/cadence/judge';
import { formatDay } from '@core/shared/calendar/day';
import { periodOfKey } from '@core/shared/calendar/period';
import { decidesIn } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import { leavesOf } from './policy';
import { presentBackfill, presentStatement } from './presenter';
import { findAny, type AnyQuery } from '@server/runtime/store';
import type { StoredUnitYear } from '@server/modules/units/stored';
import type { StoredPerson } from '@server/modules/people/stored';
import type { StoredStatement } from './stored';
import { byUnit, joinFacts, unitYearsOf, yearOf } from '@server/modules/units/unit-years';
import { obligationOf } from './mark-appeals';
import type { Deps } from '@server/runtime/deps';
import { personsWithLeaves } from '@server/modules/people/repository';

const PAGE = 30;

/** The list, oldest first. Five requests at any size of the district. */
export async function listWaiting(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'waiting.list'>,
): Promise<ActionOutput<'waiting.list'>> {
  const towns = decidesIn('waiting.list', actor);
  const query: AnyQuery = {
    where: {
      waitKey: { gt: input.after ?? '' },
      ...(towns ? { waitsIn: { in: towns } } : {}),
    },
    orderBy: [['waitKey', 'asc']],
    limit: PAGE,
  };
  const contacts = await findAny(deps.store, 'contacts', query);
  const statements = await findAny(deps.store, 'statements', query);
  const page = [...contacts, ...statements]
    .sort((a, b) => ((a.waitKey ?? '') < (b.waitKey ?? '') ? -1 : 1))
    .slice(0, PAGE);
  const years = yearOf(deps.today);
  const documents = await unitYearsOf(
    deps.store,
    [...new Set(page.flatMap((item) => item.unitId ?? []))],
    [years - 1, years],
  );
  const people = await peopleOf(deps, page);
  const units = byUnit(documents);
  const nameOf = (unitId: string) => units.get(unitId)?.[0]?.name ?? '';
  const items = page.map((item): WaitingItem =>
    'kind' in item
      ? presentStatement(item, people, nameOf, explanationOf(deps, item, people, units))
      : presentBackfill(item, people, nameOf),
  );
  const last = page[PAGE - 1];
  return { items, ...(last?.waitKey ? { next: last.waitKey } : {}) };
}

/** Of a person what the list says and judges by. */
type Named = Pick<StoredPerson, '_id' | 'name' | 'leaves'>;

async function peopleOf(deps: Deps, page: readonly object[]): Promise<ReadonlyMap<string, Named>> {
  const ids = page.flatMap((item) => {
    const { by, personId, coverId } = item as { by?: string; personId?: string; coverId?: string };
    return [by, personId, coverId].filter((id) => id !== undefined);
  });
  if (ids.length === 0) return new Map();
  const found = await personsWithLeaves(deps.store, [...new Set(ids)]);
  return new Map(found.map((person) => [person._id, person]));
}

/** How a contested mark stands, in the words that the instructor reads too. */
function explanationOf(
  deps: Deps,
  { kind, personId, unitId, obligation: code, periodKey }: StoredStatement,
  people: ReadonlyMap<string, Named>,
  units: ReadonlyMap<string, StoredUnitYear[]>,
): string[] {
  const period = kind === 'contest' && periodKey ? periodOfKey(periodKey) : null;
  const person = people.get(personId);
  if (!period || !person || !unitId || !code) return [];
  const obligation = obligationOf(deps, code, formatDay(period.first));
  const facts = joinFacts(unitId, units.get(unitId) ?? []);
  const who = { instructorId: personId, leaves: leavesOf(person) };
  const verdict = judgeUnit(facts, who, code, period, deps);
  return verdict && obligation ? explain(verdict, obligation) : [];
}
