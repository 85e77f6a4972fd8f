import { officePages } from '@app/features/today/office-pages';

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
