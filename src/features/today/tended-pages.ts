/** 名册 on 今日: the pages by which people, units and organisations are tended, and for whom each is. */
import type { Role } from '@core/modules/people/labels';
import type { LinkRow } from './link-rows';

const STAFF: readonly Role[] = ['administrator', 'districtSupervisor'];
const SUPERVISORS: readonly Role[] = ['districtSupervisor', 'townSupervisor'];
const OFFICES: readonly Role[] = [...STAFF, 'townSupervisor'];

const PAGES: readonly (LinkRow & { readonly for: readonly Role[] })[] = [
  {
    icon: 'file-spreadsheet',
    title: '名册导入',
    note: '先检查，再写入，可整体撤销',
    to: 'roster',
    for: STAFF,
  },
  {
    icon: 'file-spreadsheet',
    title: '登记数据比对',
    note: '新增、已注销、名存实亡的单位，采纳后写入名册',
    to: 'registry',
    for: STAFF,
  },
  {
    icon: 'download',
    title: '导出',
    note: '名册做成 Excel，或全部资料打包',
    to: 'exports',
    for: OFFICES,
  },
  {
    icon: 'file-text',
    title: '上级报表',
    note: '上传空白表，每月按记录填好',
    to: 'forms',
    for: OFFICES,
  },
  {
    icon: 'arrow-left-right',
    title: '帮建交接',
    note: '指导员之间移交单位，接收人签收',
    to: 'handovers',
    for: SUPERVISORS,
  },
  {
    icon: 'flag',
    title: '组织架构',
    note: '党组织、党员、任职，脱联、合并、撤销按日期登记',
    to: 'organizations',
    for: OFFICES,
  },
  {
    icon: 'users',
    title: '人员与绑定码',
    note: '为名册上的人发绑定码',
    to: 'people',
    for: [...OFFICES, 'secretary'],
  },
  {
    icon: 'list-checks',
    title: '更正和删除申请',
    note: '个人对自己数据的申请',
    to: 'dataRequests',
    for: OFFICES,
  },
  {
    icon: 'calendar-days',
    title: '节假日安排',
    note: '国务院通知公布后录入，碰到节假日的期次再判定',
    to: 'holidays',
    for: ['administrator'],
  },
  {
    icon: 'info',
    title: '系统状态',
    note: '后台任务、核对结果',
    to: 'status',
    for: ['administrator'],
  },
];

/** Those of one's roles, in their order. */
export const tendedPages = (roles: readonly Role[]): LinkRow[] =>
  PAGES.filter((page) => page.for.some((role) => roles.includes(role))).map(
    ({ icon, title, note, to }) => ({ icon, title, note, to }),
  );
