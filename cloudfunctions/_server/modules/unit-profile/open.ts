/** A unit's 台账: what is known and from where, what is not, and who stated what when. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError } from '@core/shared/errors';
import { clearStates } from '@core/modules/unit-profile/ledger';
import { grantsOver, ownsUnit, ownAndCoveredIds } from '@server/runtime/access';
import { isInForce, type Actor } from '@server/runtime/actor';
import type { StoredLedger, StoredLedgerChange } from './stored';
import { namesIn } from '@server/runtime/tree';
import { joinFacts, unitYearsOf, yearOf } from '@server/modules/units/unit-years';
import type { Deps } from '@server/runtime/deps';
import { factsOf, ledgerUnitOf } from './known';
import { organizationsAmong } from '@server/modules/organizations/repository';
import { practicesByMonth } from './practices';
import { ledgerChangesOf } from './repository';

const PAGE = 20;

/** At most seven requests, and on the first page those of pairs, means and pledges. */
export async function openLedger(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'ledger.open'>,
): Promise<ActionOutput<'ledger.open'>> {
  const { store, today } = deps;
  const unit = await store.get('units', input.unitId);
  // The new year may not have begun for the unit: the old one's responsibilities go on.
  const years = await unitYearsOf(store, [input.unitId], [yearOf(today) - 1, yearOf(today)]);
  const facts = joinFacts(input.unitId, years);
  const isOwn = unit ? ownsUnit(actor, unit, facts.responsibilities, today) : () => false;
  if (!unit || grantsOver('ledger.open', actor, isOwn).length === 0) {
    throw new AppError('FORBIDDEN', '不在您的工作范围内');
  }
  const current = facts.responsibilities.find((r) => isInForce(r, today));
  const organizations = await organizationsOf(deps, unit.partyOrganizationIds);
  const ledger = await store.get('ledgers', unit._id);
  const changes = await ledgerChangesOf(store, unit._id, input.after, PAGE);
  const names = await namesIn(store, 'persons', peopleIn(ledger, changes));
  const known = factsOf(
    {
      unit,
      organizations,
      hasInstructor: current !== undefined,
      foundedOn: facts.partyOrganization?.from,
      showPhone:
        current !== undefined && ownAndCoveredIds(actor, today).includes(current.instructorId),
    },
    ledger,
    names,
  );
  const shown = ledgerUnitOf(unit);
  const last = changes[PAGE - 1];
  return {
    today,
    unit: shown,
    facts: known,
    clears: clearStates(shown, known),
    history: changes.map(({ _id, on, by, receipt, lines }) => ({
      id: _id,
      on,
      byName: names.get(by) ?? '',
      receipt,
      lines,
    })),
    ...(last ? { next: last.sortKey } : {}),
    practices: input.after ? [] : await practicesByMonth(deps, unit._id, unit.partyOrganizationIds),
    mayState: grantsOver('ledger.state', actor, isOwn).length > 0,
  };
}

async function organizationsOf({ store }: Deps, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return organizationsAmong(store, ids);
}

function peopleIn(ledger: StoredLedger | null, changes: readonly StoredLedgerChange[]): string[] {
  return [...changes, ...Object.values(ledger?.values ?? {})].map(({ by }) => by);
}
