/** What is found by a few words: of each kind the first few that one's own lists would show. */
import { roleTitles } from '@core/modules/people/labels';
import { organizationKindTitles } from '@core/modules/units/labels';
import { useQuery } from '@app/data/query';
import { go } from '@app/data/routes';

export interface Found {
  readonly key: string;
  readonly name: string;
  readonly note: string;
  readonly open: () => void;
}

interface FoundGroup {
  readonly title: string;
  readonly found: readonly Found[];
}

/** Of each kind. */
const SHOWN = 6;

/**
 * @param query nothing is asked while it is empty
 * @returns groups that hold something, and what is said to who cannot see them
 */
export function useFound(query: string): { groups: FoundGroup[]; told: string } {
  const asking = { wait: !query };
  const units = useQuery('unit.list', { query }, asking);
  const people = useQuery('person.list', { query }, asking);
  const organizations = useQuery('organization.list', { query }, asking);
  if (!query) return { groups: [], told: '↑↓ 选择，回车打开，Esc 关闭' };
  const all = [units, people, organizations];
  const groups: FoundGroup[] = [
    {
      title: '单位',
      found: (units.data?.units ?? []).slice(0, SHOWN).map(({ unitId, name, townName }) => ({
        key: unitId,
        name,
        note: townName,
        open: () => go('unit', { unitId }),
      })),
    },
    {
      title: '人员',
      found: (people.data?.people ?? []).slice(0, SHOWN).map(({ personId, name, roles }) => ({
        key: personId,
        name,
        note: roles.map(({ role, scopeName }) => `${roleTitles[role]} ${scopeName}`).join('、'),
        open: () => go('people', { query: name }),
      })),
    },
    {
      title: '党组织',
      found: (organizations.data?.organizations ?? [])
        .slice(0, SHOWN)
        .map(({ id, name, kind, townName }) => ({
          key: id,
          name,
          note: `${organizationKindTitles[kind]} · ${townName}`,
          open: () => go('organization', { organizationId: id }),
        })),
    },
  ].filter(({ found }) => found.length > 0);
  const told = all.some(({ error, offline }) => error !== null || offline)
    ? '没有查全：连不上服务器或超出您的工作范围'
    : all.some(({ loading }) => loading)
      ? '正在查找'
      : groups.length === 0
        ? `没有找到“${query}”`
        : `找到 ${groups.reduce((sum, { found }) => sum + found.length, 0)} 项`;
  return { groups, told };
}
