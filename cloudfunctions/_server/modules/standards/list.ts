/** Checks of one standard in the caller's scope: counts by state and town, and a page by due day. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { checkPhase } from '@core/modules/standards/contract';
import type { CheckRow } from '@core/modules/standards/pages.contract';
import type { Standard } from '@core/modules/standards/rules.contract';
import { decidesIn, requireGrant } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { findAll, type Some, type Where } from '@server/runtime/store';
import { listTowns, namesIn } from '@server/runtime/tree';
import { dueOf, isDue } from './due';
import { standardsToday } from './rules';
import { phaseOn } from './shelf';
import type { StoredCheck } from './stored';
import { busiest } from './busiest';

type Input = ActionInput<'standard.list'>;
type Output = ActionOutput<'standard.list'>;

const PAGE = 30;
const NEVER = '9999';

/** What a list reads of a check: never its log. */
const FIELDS = [
  'standard',
  'sortKey',
  'subjectKind',
  'subjectId',
  'townId',
  'begunOn',
  'state',
  'heldFrom',
  'heldUntil',
  'objected',
  'replaced',
  'dueOn',
  'dueFrom',
  'dueBy',
  'dueWhat',
  'superviseFrom',
] as const;

/** A check as the list reads it. */
type Listed = Some<StoredCheck, (typeof FIELDS)[number]>;

export async function listStandards(deps: Deps, actor: Actor, input: Input): Promise<Output> {
  const { store, today } = deps;
  const own = decidesIn('standard.list', actor);
  if (input.townId) {
    requireGrant('standard.list', actor, (grant) => grant.scopeId === input.townId);
  }
  const towns = (await listTowns(store)).filter(({ id }) => !own || own.includes(id));
  const { standards } = standardsToday(deps);
  const reach = own ? { townId: { in: own } } : {};
  const of = (more: Where<StoredCheck>) => (one: Standard) =>
    store.count('standardChecks', { ...reach, ...more, standard: one.code });
  const chosen = input.standard
    ? standards.find(({ code }) => code === input.standard)
    : await busiest(standards, of({ state: { in: ['open', 'returned'] } }), of({}));
  const shared = {
    today,
    standards: standards.map(({ code, title, subject }) => ({ standard: code, title, subject })),
  };
  if (!chosen) {
    const empty = towns.map(({ id, name }) => ({ townId: id, name, count: 0 }));
    return { ...shared, counts: [], overdue: 0, towns: empty, checks: [] };
  }
  const all = (await findAll(store, 'standardChecks', { standard: chosen.code, ...reach }, FIELDS))
    .filter(({ replaced }) => !replaced)
    .map((check) => ({ ...check, phase: phaseOn(check, today), key: keyOf(check, today) }));
  const inTown = all.filter(({ townId }) => !input.townId || townId === input.townId);
  const fits = ({ phase, key }: (typeof all)[number]): boolean =>
    (!input.phase || phase === input.phase) && (!input.overdue || key < today);
  const filtered = inTown.filter(fits).sort((a, b) => (a.key < b.key ? -1 : 1));
  const left = filtered.filter(({ key }) => key > (input.after ?? ''));
  const page = left.slice(0, PAGE);
  const last = page[PAGE - 1];
  return {
    ...shared,
    standard: chosen.code,
    counts: checkPhase.options.map((phase) => ({
      phase,
      count: inTown.filter((check) => check.phase === phase).length,
    })),
    overdue: inTown.filter(({ key }) => key < today).length,
    towns: towns.map(({ id, name }) => ({
      townId: id,
      name,
      count: all.filter((check) => check.townId === id && fits(check)).length,
    })),
    checks: await rowsOf(deps, chosen.title, page, towns),
    ...(last && left.length > PAGE ? { next: last.key } : {}),
  };
}

/** The day by which something is due, then the name; what nothing is due of comes last. */
const keyOf = (check: Listed, today: string): string =>
  `${isDue(check, today) ? check.dueOn : NEVER}_${check.sortKey}_${check._id}`;

type Row = Listed & { readonly phase: CheckRow['phase'] };

async function rowsOf(
  { store, today }: Deps,
  title: string,
  page: readonly Row[],
  towns: readonly { id: string; name: string }[],
): Promise<CheckRow[]> {
  const idsOf = (kind: string): string[] =>
    page.filter(({ subjectKind }) => subjectKind === kind).map(({ subjectId }) => subjectId);
  const [units, organizations] = await Promise.all([
    namesIn(store, 'units', idsOf('unit')),
    namesIn(store, 'partyOrganizations', idsOf('organization')),
  ]);
  const names = new Map([...units, ...organizations]);
  return page.map((check) => ({
    checkId: check._id,
    standard: check.standard,
    title,
    subject: {
      kind: check.subjectKind,
      id: check.subjectId,
      name: names.get(check.subjectId) ?? '',
      townId: check.townId,
      townName: towns.find(({ id }) => id === check.townId)?.name ?? '',
    },
    phase: check.phase,
    begunOn: check.begunOn,
    ...(check.heldUntil ? { heldUntil: check.heldUntil } : {}),
    ...(isDue(check, today) ? { due: dueOf(check, today) } : {}),
  }));
}
