/** 五步排查 of one unit. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError } from '@core/shared/errors';
import { ripenessFrom } from '@core/modules/investigations/steps';
import { grantsOver, ownsUnit } from '@server/runtime/access';
import { isInForce, type Actor } from '@server/runtime/actor';
import { presentUnitRow } from '@server/modules/units/presenter';
import type { StoredInvestigation } from './stored';
import { namesIn } from '@server/runtime/tree';
import { joinFacts, unitYearsOf, yearOf } from '@server/modules/units/unit-years';
import type { Deps } from '@server/runtime/deps';
import { knownOf, stepsFor } from './known';

/** At most six requests. */
export async function openInvestigation(
  deps: Deps,
  actor: Actor,
  { unitId }: ActionInput<'investigation.open'>,
): Promise<ActionOutput<'investigation.open'>> {
  const { store, today } = deps;
  const unit = await store.get('units', unitId);
  const years = await unitYearsOf(store, [unitId], [yearOf(today) - 1, yearOf(today)]);
  const { responsibilities } = joinFacts(unitId, years);
  const isOwn = unit ? ownsUnit(actor, unit, responsibilities, today) : () => false;
  if (!unit || grantsOver('investigation.open', actor, isOwn).length === 0) {
    throw new AppError('FORBIDDEN', '不在您的工作范围内');
  }
  const current = responsibilities.find((r) => isInForce(r, today));
  const [ledger, investigation] = await Promise.all([
    store.get('ledgers', unitId),
    store.get('investigations', unitId),
  ]);
  const names = await namesIn(store, 'persons', [
    ...(current ? [current.instructorId] : []),
    ...(investigation?.history ?? []).map(({ by }) => by),
    ...Object.values(ledger?.values ?? {}).map(({ by }) => by),
  ]);
  const facts = knownOf(unit, current !== undefined, ledger, names);
  return {
    today,
    unit: presentUnitRow(unit),
    steps: stepsFor(unit, current !== undefined, facts, investigation),
    ripeness: ripenessFrom(facts),
    facts,
    ...(current ? { instructorName: names.get(current.instructorId) ?? '' } : {}),
    ...presentFound(investigation, names),
    mayRecord:
      unit.formation === 'none' && grantsOver('investigation.verify', actor, isOwn).length > 0,
  };
}

type Found = Pick<ActionOutput<'investigation.open'>, 'verified' | 'concluded' | 'history'>;

function presentFound(
  investigation: StoredInvestigation | null,
  names: ReadonlyMap<string, string>,
): Found {
  const told = ({ by, on }: { by: string; on: string }) => ({ byName: names.get(by) ?? '', on });
  const { verified, concluded, history = [] } = investigation ?? {};
  return {
    ...(verified ? { verified: { ...told(verified), ...verified.found } } : {}),
    ...(concluded ? { concluded: { ...told(concluded), ...concluded.conclusion } } : {}),
    history: history
      .map((entry) => ({
        id: entry.id,
        receipt: entry.receipt,
        ...told(entry),
        text: entry.kind === 'verified' ? foundText(entry.found) : endText(entry.conclusion),
      }))
      .reverse(),
  };
}

function foundText({
  hidden,
  moving,
}: {
  hidden: number;
  moving: { direction: string }[];
}): string {
  const count = (direction: string) => moving.filter((m) => m.direction === direction).length;
  return `核实：隐性党员 ${hidden} 名，流入 ${count('in')} 名，流出 ${count('out')} 名`;
}

const endText = (conclusion: { outcome: string; reason?: string | undefined }): string =>
  conclusion.outcome === 'helped' ? '列为帮建对象' : `暂不帮建：${conclusion.reason ?? ''}`;
