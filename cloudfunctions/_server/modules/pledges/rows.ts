/** Pledges as rows of lists: their names are looked up together. */
import type { PledgeRow } from '@core/modules/pledges/pages.contract';
import type { PledgeKind } from '@core/modules/pledges/rules.contract';
import { pledgeStanding } from '@core/modules/pledges/standing';
import type { Deps } from '@server/runtime/deps';
import { namesIn } from '@server/runtime/tree';
import { dueOf, isDue } from '@server/modules/standards/due';
import { practicesOf } from '@server/modules/standards/rules';
import { pledgeOf } from './shelf';
import type { StoredPledge } from './stored';

/** Kinds by code, of all versions of the pack: the latest goes before. */
export const kindsOf = (deps: Pick<Deps, 'pack'>): ReadonlyMap<string, PledgeKind> =>
  new Map(
    practicesOf(deps).pledges.flatMap(({ pledges }) => pledges.map((one) => [one.code, one])),
  );

/** Names of subjects, branches, towns and people: at most four requests. */
export async function namesAround(
  { store }: Pick<Deps, 'store'>,
  pledges: readonly Pick<
    StoredPledge,
    'subjectKind' | 'subjectId' | 'organizationIds' | 'townId'
  >[],
  people: readonly string[] = [],
): Promise<(id: string) => string> {
  const idsOf = (kind: StoredPledge['subjectKind']): string[] =>
    pledges.filter(({ subjectKind }) => subjectKind === kind).map(({ subjectId }) => subjectId);
  const found = await Promise.all([
    namesIn(store, 'units', idsOf('unit')),
    namesIn(
      store,
      'partyOrganizations',
      pledges.flatMap(({ organizationIds }) => organizationIds),
    ),
    namesIn(store, 'persons', [...idsOf('person'), ...people]),
    namesIn(
      store,
      'orgNodes',
      pledges.map(({ townId }) => townId),
    ),
  ]);
  const names = new Map(found.flatMap((one) => [...one]));
  return (id) => names.get(id) ?? '';
}

/** What it says, in a line: the form, its own words, or the source's. */
export function wordsOf(kind: PledgeKind | undefined, pledge: StoredPledge): string {
  const says = kind ? pledgeStanding(kind, pledgeOf(pledge)).says : pledge.says;
  const form = kind?.forms.find(({ code }) => code === pledge.form)?.title;
  const own = kind ? kind.says.flatMap(({ code }) => says[code] ?? []) : Object.values(says);
  return [form, ...own].filter(Boolean).join('：');
}

export function pledgeRowOf(
  { today }: Pick<Deps, 'today'>,
  pledge: StoredPledge,
  kinds: ReadonlyMap<string, PledgeKind>,
  nameOf: (id: string) => string,
): PledgeRow {
  const kind = kinds.get(pledge.kind);
  const { subjectKind, subjectId: id, outcome, endedOn } = pledge;
  return {
    pledgeId: pledge._id,
    kind: pledge.kind,
    title: kind?.title ?? pledge.kind,
    subject: { kind: subjectKind, id, name: nameOf(id) },
    organizationName: nameOf(pledge.organizationIds[0] ?? ''),
    townName: nameOf(pledge.townId),
    words: wordsOf(kind, pledge),
    begunOn: pledge.begunOn,
    until: pledge.until,
    state: pledge.state,
    ...(outcome && endedOn ? { end: { outcome, on: endedOn } } : {}),
    ...(isDue(pledge, today) ? { due: dueOf(pledge, today) } : {}),
  };
}

export async function pledgeRows(
  deps: Deps,
  pledges: readonly StoredPledge[],
): Promise<PledgeRow[]> {
  const nameOf = await namesAround(deps, pledges);
  const kinds = kindsOf(deps);
  return pledges.map((pledge) => pledgeRowOf(deps, pledge, kinds, nameOf));
}
