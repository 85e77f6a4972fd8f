/** Party organisations on a desktop, as a table. */
import { Text } from '@tarojs/components';
import type { ActionOutput } from '@core/modules/actions';
import { organizationKindTitles } from '@core/modules/units/labels';
import { go, linkTo } from '@app/data/routes';
import { LazyTable } from '@app/ui/table/lazy-table';
import { sortOfText, sortToText, type Column } from '@app/ui/table/table.shared';

type Organization = ActionOutput<'organization.list'>['organizations'][number];

const COLUMNS: readonly Column<Organization>[] = [
  { key: 'name', title: '党组织', text: ({ name }) => name },
  { key: 'town', title: '镇街', isShort: true, text: ({ townName }) => townName },
  { key: 'kind', title: '类别', isShort: true, text: ({ kind }) => organizationKindTitles[kind] },
  { key: 'units', title: '覆盖', isCount: true, text: ({ units }) => `${units} 个单位` },
];

interface Props {
  organizations: readonly Organization[];
  /** There are others before or after these. */
  isPart: boolean;
  /** As the page's address says it. */
  sort: string;
  onSort: (sort: string) => void;
}

export function OrganizationTable({ organizations, isPart, sort, onSort }: Props) {
  return (
    <LazyTable
      name="organizations"
      label="党组织"
      columns={COLUMNS}
      rows={organizations}
      keyOf={({ id }) => id}
      hrefOf={({ id }) => `#${linkTo('organization', { organizationId: id })}`}
      sort={sortOfText(sort, COLUMNS)}
      onSort={(next) => onSort(sortToText(next))}
      onOpen={({ id }) => go('organization', { organizationId: id })}
    >
      {isPart && sort ? <Text>前后还有，只排了这一页</Text> : null}
    </LazyTable>
  );
}
