/** 变更记录 of a unit: who changed what, when, from → to, and what can be taken back. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError } from '@core/shared/errors';
import {
  CONTACT_FACTS,
  factWords,
  unitFactTitles,
  type UnitChange,
  type UnitFact,
} from '@core/modules/units/facts.contract';
import { grantsOver, ownsUnit, ownAndCoveredIds } from '@server/runtime/access';
import { isInForce, type Actor } from '@server/runtime/actor';
import { maskPhone } from '@server/runtime/mask';
import type { StoredUnitChange, UnitFactLine } from './changes-stored';
import type { StoredUnit } from './stored';
import { namesIn } from '@server/runtime/tree';
import { joinFacts, unitYearsOf, yearOf } from './unit-years';
import { isStillAsAssigned } from '@server/modules/handovers/withdraw';
import type { Deps } from '@server/runtime/deps';
import { changesOf } from './repository';

const PAGE = 20;

interface Seen {
  readonly names: ReadonlyMap<string, string>;
  readonly towns: ReadonlyMap<string, string>;
  /** The phone whole, or masked. */
  readonly showPhone: boolean;
  readonly mayUndo: (change: StoredUnitChange) => boolean;
}

/** At most six requests. */
export async function listUnitChanges(
  deps: Deps,
  actor: Actor,
  { unitId, after }: ActionInput<'unit.changes'>,
): Promise<ActionOutput<'unit.changes'>> {
  const { store, today } = deps;
  const unit = await store.get('units', unitId);
  const years = await unitYearsOf(store, [unitId], [yearOf(today) - 1, yearOf(today)]);
  const facts = joinFacts(unitId, years);
  const { responsibilities } = facts;
  const isOwn = unit ? ownsUnit(actor, unit, responsibilities, today) : () => false;
  if (!unit || grantsOver('unit.changes', actor, isOwn).length === 0) {
    throw new AppError('FORBIDDEN', '不在您的工作范围内');
  }
  const found = await changesOf(store, unitId, after, PAGE);
  const people = found.flatMap(({ by, instructorId }) => [by, instructorId ?? '']);
  const towns = found.flatMap(({ lines }) => lines.flatMap(townsIn));
  const grants = grantsOver('unit.undo', actor, isOwn);
  const mayAssign = grantsOver('responsibility.withdraw', actor, isOwn).length > 0;
  const seen: Seen = {
    names: await namesIn(store, 'persons', people),
    towns: await namesIn(store, 'orgNodes', towns),
    showPhone: responsibilities.some(
      (r) => isInForce(r, today) && ownAndCoveredIds(actor, today).includes(r.instructorId),
    ),
    mayUndo: (change) =>
      change.kind === 'assign'
        ? mayAssign && !change.undoneBy && isStillAsAssigned(facts, change, today)
        : isLast(unit, change) &&
          grants.some(
            ({ role }) =>
              role !== 'instructor' || (change.by === actor.personId && isOfContact(change)),
          ),
  };
  const last = found[PAGE - 1];
  return {
    changes: found.map((change) => present(change, seen)),
    ...(last ? { next: last.sortKey } : {}),
  };
}

const isLast = ({ lastChangeId }: StoredUnit, { _id, undoneBy }: StoredUnitChange): boolean =>
  lastChangeId === _id && !undoneBy;

const isOfContact = ({ lines }: StoredUnitChange): boolean =>
  lines.every(({ fact }) => (CONTACT_FACTS as readonly UnitFact[]).includes(fact));

const townsIn = ({ fact, before, after }: UnitFactLine): string[] =>
  fact === 'townId' ? [String(before ?? ''), String(after ?? '')] : [];

function present(change: StoredUnitChange, seen: Seen): UnitChange {
  const { _id, kind, on, by, reason, receipt, undoneBy } = change;
  return {
    changeId: _id,
    kind,
    on,
    byName: seen.names.get(by) ?? '',
    ...(reason ? { reason } : {}),
    receipt,
    lines: linesOf(change, seen),
    undone: undoneBy !== undefined,
    mayUndo: seen.mayUndo(change),
  };
}

function linesOf(
  { kind, instructorId, lines }: StoredUnitChange,
  { names, towns, showPhone }: Seen,
): UnitChange['lines'] {
  if (instructorId) {
    const name = names.get(instructorId) ?? '';
    const [before, after] = kind === 'assign' ? ['', name] : [name, ''];
    return [{ title: '指导员', before, after }];
  }
  const words = (fact: UnitFact, value: string | number | undefined): string => {
    if (fact === 'phone' && value && !showPhone) return maskPhone(String(value));
    return factWords(fact, value, (townId) => towns.get(townId) ?? '');
  };
  return lines.map(({ fact, before, after }) => ({
    title: unitFactTitles[fact],
    before: words(fact, before),
    after: words(fact, after),
  }));
}
