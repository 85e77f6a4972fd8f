import type { Indicator } from '@core/modules/points/rules.contract';
import {
  award,
  claimed,
  deduction,
  derived,
  fourProjects,
  huangshi,
  luzhou,
  regulation,
  table,
  yongchuan,
} from './rows';

/** 组织生活. */
const life: Omit<Indicator, 'aspect'>[] = [
  {
    ...award('J1', '当月开展固定党日', 0.5, 'month', 4),
    ...derived('partyDay', 'held', 'month'),
    ...luzhou('每月確定1天作為固定黨日時間'),
  },
  {
    ...award('J2', '当月党日到会率达到规定', 0.5, 'month', 3),
    ...derived('partyDay', 'rateReached', 'month'),
    ...yongchuan('建立健全学习、考勤、补课等制度'),
  },
  {
    ...award('J3', '当季召开党员大会', 0.5, 'quarter', 2),
    ...derived('meeting', 'assembly', 'quarter'),
    ...table('三晋先锋', '党员大会 5 分，全年最多 20 分（应 4 次）'),
  },
  {
    ...award('J4', '当月召开支委会或党小组会', 0.5, 'month', 2),
    ...derived('meeting', 'smallMeeting', 'month'),
    ...table('三晋先锋', '支委会、党小组会各 5 分，全年最多 60 分（应 12 次）'),
  },
  {
    ...award('J5', '当季上党课', 0.5, 'quarter', 2),
    ...derived('meeting', 'lecture', 'quarter'),
    ...table('三晋先锋', '党课 5 分，全年最多 5 分'),
  },
  {
    ...award('J6', '召开组织生活会', 1, 'year', 1),
    ...derived('meeting', 'organizationLife', 'year'),
    ...regulation('支部工作条例', '党支部每年至少召开一次组织生活会，一般安排在第四季度'),
  },
  {
    ...award('J7', '开展民主评议党员', 1, 'year', 1),
    ...derived('meeting', 'appraisal', 'year'),
    ...yongchuan('坚持每年开展党员民主评议'),
  },
  {
    ...award('J8', '缺席党员当月全部补学', 0.5, 'quarter', 1),
    ...derived('partyDay', 'allMadeUp', 'quarter'),
    ...yongchuan('建立健全学习、考勤、补课等制度'),
  },
  {
    ...award('J9', '完成当季评议并反馈本人', 0.5, 'quarter', 2),
    ...derived('review', 'quarterSigned', 'quarter'),
    ...yongchuan('通过“一日一记实、一月一评价、一季一评议、一年一评比”'),
  },
  {
    ...deduction('J10', '当月无故不开展固定党日', 1, 4),
    ...derived('partyDay', 'notHeld', 'month'),
    ...luzhou('與“三會一課”、組織生活會、黨員民主評議等深度融合'),
  },
];

/** 工作保障. */
const support: Omit<Indicator, 'aspect'>[] = [
  {
    ...award('K1', '有固定活动场所，不小于 20 平方米', 2, 'year', 2),
    measure: { title: '场所面积', unit: '平方米', atLeast: 2_000 },
    ...claimed('town'),
    ...table('阵地考核', '活动室不小于 20 平方米'),
  },
  {
    ...award('K2', '场所“六有”齐全', 1, 'halfYear', 2),
    ...derived('checklist', 'sixHaves', 'halfYear'),
    ...fourProjects('有场所、有设施、有标志、有党旗、有书报、有制度的“六有”标准'),
  },
  {
    ...award('K3', '党建经费列入年度预算', 1, 'year', 1),
    ...claimed('town'),
    ...fourProjects('要通过税前列支、党费拨返、企业赞助、党员自愿捐助等方式'),
  },
  {
    ...award('K4', '当季业主参加帮建面谈', 0.5, 'quarter', 2),
    ...derived('contact', 'interviewed', 'quarter'),
    ...yongchuan('每季度和业主面谈帮建工作1次以上'),
  },
  {
    ...award('K5', '当季与指导员实地对接', 0.5, 'quarter', 2),
    ...derived('contact', 'visited', 'quarter'),
    ...huangshi('通过每月至少一次的联系服务'),
  },
  {
    ...award('K6', '配有专兼职党务工作者', 1, 'year', 1),
    ...derived('checklist', 'partyWorkerNamed', 'year'),
    ...fourProjects('要把非公有制企业党务干部纳入党员干部教育培训总体规划'),
  },
  {
    ...award('K7', '党费按季收缴到位', 0.5, 'quarter', 2),
    ...derived('checklist', 'duesCollected', 'quarter'),
    ...luzhou('建立健全黨費全額撥返'),
  },
  {
    ...award('K8', '党务公开栏按季更新', 0.5, 'quarter', 2),
    ...derived('checklist', 'noticesRenewed', 'quarter'),
    ...yongchuan('党务公开栏、党建宣传橱窗等,定期更新'),
  },
  {
    ...award('K9', '与其他单位共用场所和设施', 0.5, 'year', 0.5),
    ...claimed('town'),
    ...fourProjects('党组织活动场所共用、资源设施共享'),
  },
  {
    ...deduction('K10', '党建经费挪作他用', 2, 2),
    ...claimed('town'),
    ...table('湖北 2010 非公考评', '按缺项扣分'),
  },
];

export const organizationsLife: Indicator[] = [
  ...life.map((row) => ({ ...row, aspect: 'life' })),
  ...support.map((row) => ({ ...row, aspect: 'support' })),
];
