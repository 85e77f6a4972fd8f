import { deskPages, officePages } from '@app/data/office-pages';
import { pages, routeNames, type RouteName } from '@app/data/pages';

const titles = (...roles: Parameters<typeof officePages>[0]) =>
  officePages(roles).flatMap(({ pages }) => pages.map(({ title }) => title));

it('shows each role the pages that are for it, once, in one order', () => {
  expect(titles('member')).toEqual([]);
  expect(titles('secretary')).toEqual(['人员与绑定码']);
  expect(titles('townSupervisor')).toEqual([
    '总览',
    '两个覆盖',
    '班子和书记',
    '月度通报',
    '上级报表',
    '导出',
    '达标验收',
    '程序办理',
    '结对联系',
    '党建经费',
    '公开承诺',
    '分类定级',
    '未建组织',
    '培训',
    '联席会议',
    '组织架构',
    '人员与绑定码',
    '诚信卡',
    '帮建交接',
    '数据申请',
  ]);
  const administrator = titles('administrator');
  expect(administrator).toContain('系统状态');
  expect(administrator).not.toContain('帮建交接');
  expect(titles('secretary', 'administrator')).toEqual(administrator);
});

const at = (...roles: Parameters<typeof deskPages>[0]) =>
  deskPages(roles).flatMap(({ pages: ones }) => ones.map(({ to }) => to));

it('stands at the side of a desk for offices alone, with the tabs and what waits before the groups', () => {
  expect(deskPages(['instructor', 'member', 'secretary'])).toEqual([]);
  expect(at('townSupervisor').slice(0, 8)).toEqual([
    'today',
    'units',
    'points',
    'me',
    'waiting',
    'followUps',
    'claims',
    'suggestions',
  ]);
  expect(at('administrator').slice(0, 5)).toEqual(['today', 'units', 'points', 'me', 'overview']);
});

it('leads to every page of an office, but for those that another page opens', () => {
  const opened: RouteName[] = [
    // One case, opened from its list.
    ...([
      'handover',
      'unitProfile',
      'unitFacts',
      'followUp',
      'investigation',
      'instructor',
    ] as const),
    ...(['report', 'organization', 'rulePart', 'ruleVersion', 'practices', 'standard'] as const),
    ...(['process', 'course', 'pair', 'grant', 'pledge', 'officeMeeting', 'ownFollowUp'] as const),
    // From 总览 and 分类定级: what a number counts.
    ...(['figure', 'needs', 'excellent'] as const),
    // Of instructors and secretaries, from 我的; of a cloud that is new, from 今日.
    ...(['leave', 'ownFollowUps', 'visitLog', 'guide'] as const),
  ];
  const all = new Set(at('administrator', 'districtSupervisor', 'townSupervisor'));
  const left = routeNames.filter((r) => pages[r].at.startsWith('staff/') && !all.has(r as 'today'));
  expect(left.sort()).toEqual(opened.sort());
});
