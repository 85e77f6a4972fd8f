/** Grants as rows of lists: their names are looked up together. */
import type { GrantRow } from '@core/modules/means/pages.contract';
import type { MeansRules } from '@core/modules/means/rules.contract';
import type { Deps } from '@server/runtime/deps';
import type { Some } from '@server/runtime/store';
import { namesIn } from '@server/runtime/tree';
import { dueOf, isDue } from '@server/modules/standards/due';
import { practicesOf } from '@server/modules/standards/rules';
import type { StoredGrant } from './stored';

/** What a list reads of a grant: never its log. */
export const ROW_FIELDS = [
  'subjectKind',
  'subjectId',
  'townId',
  'unitKind',
  'sortKey',
  'entitlement',
  'channel',
  'purpose',
  'fen',
  'year',
  'begunOn',
  'begunBy',
  'state',
  'granted',
  'paid',
  'spent',
  'dueOn',
  'dueFrom',
  'dueBy',
  'dueWhat',
  'superviseFrom',
] as const;

export type ListedGrant = Some<StoredGrant, (typeof ROW_FIELDS)[number]>;

/** Titles by code of one list of the rules, of all versions of the pack. */
export const titlesOf = (
  deps: Pick<Deps, 'pack'>,
  list: 'channels' | 'purposes' | 'entitlements',
): ReadonlyMap<string, string> =>
  new Map(
    practicesOf(deps)
      .means.flatMap(({ means }): { code: string; title: string }[] => means[list])
      .map(({ code, title }) => [code, title]),
  );

/** Titles of what is given: the entitlement's, or the channel's. */
export function grantTitles(deps: Pick<Deps, 'pack'>) {
  const entitlements = titlesOf(deps, 'entitlements');
  const channels = titlesOf(deps, 'channels');
  return ({ entitlement, channel }: Pick<StoredGrant, 'entitlement' | 'channel'>): string =>
    (entitlement && entitlements.get(entitlement)) ?? channels.get(channel) ?? channel;
}

export const purposeTitle = ({ purposes }: MeansRules, code: string): string =>
  purposes.find((one) => one.code === code)?.title ?? code;

/** Names of subjects and towns: at most three requests, and one for people. */
export async function namesAround(
  { store }: Pick<Deps, 'store'>,
  grants: readonly Pick<StoredGrant, 'subjectKind' | 'subjectId' | 'townId'>[],
  people: readonly string[] = [],
): Promise<(id: string) => string> {
  const idsOf = (kind: string): string[] =>
    grants.filter(({ subjectKind }) => subjectKind === kind).map(({ subjectId }) => subjectId);
  const found = await Promise.all([
    namesIn(store, 'units', idsOf('unit')),
    namesIn(store, 'partyOrganizations', idsOf('organization')),
    namesIn(
      store,
      'orgNodes',
      grants.map(({ townId }) => townId),
    ),
    namesIn(store, 'persons', people),
  ]);
  const names = new Map(found.flatMap((one) => [...one]));
  return (id) => names.get(id) ?? '';
}

export function grantRowOf(
  { today }: Pick<Deps, 'today'>,
  grant: ListedGrant,
  title: string,
  nameOf: (id: string) => string,
): GrantRow {
  const { subjectKind: kind, subjectId: id, townId } = grant;
  return {
    grantId: grant._id,
    title,
    subject: { kind, id, name: nameOf(id), townId, townName: nameOf(townId) },
    channel: grant.channel,
    state: grant.state,
    fen: grant.fen,
    paid: grant.paid,
    spent: grant.spent,
    begunOn: grant.begunOn,
    ...(isDue(grant, today) ? { due: dueOf(grant, today) } : {}),
  };
}

export async function grantRows(deps: Deps, grants: readonly ListedGrant[]): Promise<GrantRow[]> {
  const nameOf = await namesAround(deps, grants);
  const title = grantTitles(deps);
  return grants.map((grant) => grantRowOf(deps, grant, title(grant), nameOf));
}
