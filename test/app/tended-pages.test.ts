import { tendedPages } from '@app/features/today/tended-pages';

const titles = (...roles: Parameters<typeof tendedPages>[0]) =>
  tendedPages(roles).map(({ title }) => title);

it('shows each role the pages that are for it, once, in one order', () => {
  expect(titles('member')).toEqual([]);
  expect(titles('secretary')).toEqual(['人员与绑定码']);
  expect(titles('townSupervisor')).toEqual([
    '导出',
    '上级报表',
    '帮建交接',
    '组织架构',
    '人员与绑定码',
    '更正和删除申请',
  ]);
  const administrator = titles('administrator');
  expect(administrator).toContain('系统状态');
  expect(administrator).not.toContain('帮建交接');
  expect(titles('secretary', 'administrator')).toEqual(administrator);
});
