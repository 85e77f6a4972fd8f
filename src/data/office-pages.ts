/**
 * The pages of offices, in groups by what one comes for, and for whom each is: 今日 offers them as tiles,
 * a desk as its navigation. Every page of the table of pages that an office can open by itself stands here.
 */
import type { Role } from '@core/modules/people/contract';
import type { PlainRoute } from './pages';

/** A page as it is offered. */
export interface OfficePage {
  readonly icon: string;
  readonly title: string;
  /** What one finds there: said by a screen reader. */
  readonly note: string;
  readonly to: PlainRoute;
}

const STAFF: readonly Role[] = ['administrator', 'districtSupervisor'];
const SUPERVISORS: readonly Role[] = ['districtSupervisor', 'townSupervisor'];
const OFFICES: readonly Role[] = [...STAFF, 'townSupervisor'];

type Row = readonly [
  icon: string,
  title: string,
  note: string,
  to: PlainRoute,
  roles: readonly Role[],
];

type Group = readonly [title: string, rows: readonly Row[]];

/** The tabs of a phone: at a desk they stand above the groups. */
const TABS: readonly Row[] = [
  ['calendar-days', '今日', '等着处理的事', 'today', OFFICES],
  ['building-2', '台账', '单位，按镇街和名称', 'units', OFFICES],
  ['star', '积分', '申报、异议和评星', 'points', OFFICES],
  ['settings', '我的', '大字、发件箱、电脑登录、我的数据', 'me', OFFICES],
];

/** What waits for a decision: on 今日 it stands with its first lines, at a desk with its number. */
const WORK: Group = [
  '待办',
  [
    ['list-checks', '待确认', '补录、请假、申诉等', 'waiting', SUPERVISORS],
    ['flag', '督办', '核实、签发、回复和销号', 'followUps', SUPERVISORS],
    ['award', '积分申报', '待确认的申报', 'claims', SUPERVISORS],
    ['message-square', '投诉与建议', '待答复的', 'suggestions', SUPERVISORS],
  ],
];

const GROUPS: readonly Group[] = [
  [
    '统计与通报',
    [
      ['chart-column', '总览', '覆盖、联系、诉求和评星的图表，可打印', 'overview', OFFICES],
      ['circle-check', '两个覆盖', '组织覆盖和工作覆盖，未覆盖的单位', 'coverage', OFFICES],
      ['users', '班子和书记', '交叉任职、出资人任书记、来源', 'leadership', OFFICES],
      ['file-text', '月度通报', '由记录统计成文，可导出 Word 和 Excel', 'reports', OFFICES],
      ['file-spreadsheet', '上级报表', '上传空白表，每月按记录填好', 'forms', OFFICES],
      ['download', '导出', '名册做成 Excel，或全部资料打包', 'exports', OFFICES],
    ],
  ],
  [
    '规范化建设',
    [
      ['list-checks', '达标验收', '自查、核查、验收到哪一步，缺什么', 'standards', OFFICES],
      ['arrow-left-right', '程序办理', '发展党员等程序办到哪一步', 'processes', OFFICES],
      ['handshake', '结对联系', '谁帮谁，为了什么，做了什么', 'pairs', OFFICES],
      ['file-spreadsheet', '党建经费', '谁给了什么，两人签字，花到哪里', 'means', OFFICES],
      ['flag', '公开承诺', '承诺、示范岗、三级评议', 'pledges', OFFICES],
      ['award', '分类定级', '示范点、类别和结对帮带', 'grades', OFFICES],
      ['flag', '未建组织', '应建未建清单，五步排查', 'investigations', OFFICES],
      ['book-open', '培训', '书记、指导员、党员培训和技能比武，谁来了', 'courses', OFFICES],
      ['calendar-days', '联席会议', '议题、决定和办结', 'officeMeetings', OFFICES],
    ],
  ],
  [
    '名册',
    [
      ['file-spreadsheet', '名册导入', '先检查，再写入，可整体撤销', 'roster', STAFF],
      ['search', '数据比对', '与登记数据比对，采纳后写入名册', 'registry', STAFF],
      ['flag', '组织架构', '党组织、党员、任职，按日期登记', 'organizations', OFFICES],
      ['users', '人员与绑定码', '为名册上的人发绑定码', 'people', [...OFFICES, 'secretary']],
      [
        'arrow-left-right',
        '诚信卡',
        '党员转出在路上的，到期没有到达的',
        'integrityCards',
        SUPERVISORS,
      ],
      ['user-plus', '帮建交接', '指导员之间移交单位，接收人签收', 'handovers', SUPERVISORS],
      ['shield', '数据申请', '更正和删除个人信息的申请', 'dataRequests', OFFICES],
      ['settings', '规则', '各项规则的数值和出处，起草、试算、签署', 'rules', ['administrator']],
      ['clock', '节假日安排', '放假通知公布后登记', 'holidays', ['administrator']],
      ['info', '系统状态', '后台任务、核对结果', 'status', ['administrator']],
    ],
  ],
];

export interface PageGroup {
  readonly title: string;
  readonly pages: readonly OfficePage[];
}

const isOffice = (roles: readonly Role[]): boolean => OFFICES.some((role) => roles.includes(role));

const openTo = (groups: readonly Group[], roles: readonly Role[]): PageGroup[] =>
  groups
    .map(([title, rows]) => ({
      title,
      pages: rows
        .filter(([, , , , to]) => to.some((role) => roles.includes(role)))
        .map(([icon, name, note, to]) => ({ icon, title: name, note, to })),
    }))
    .filter(({ pages }) => pages.length > 0);

/** The groups with what one's roles may open, in their order. */
export const officePages = (roles: readonly Role[]): PageGroup[] => openTo(GROUPS, roles);

/** All that stands at the side of an office's desk; nothing for who holds no office. */
export const deskPages = (roles: readonly Role[]): PageGroup[] =>
  isOffice(roles) ? openTo([['', TABS], WORK, ...GROUPS], roles) : [];
