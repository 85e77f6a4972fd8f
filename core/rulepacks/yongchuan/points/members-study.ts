import type { Indicator } from '@core/modules/points/rules.contract';
import {
  award,
  claimed,
  deduction,
  derived,
  luzhou,
  regulation,
  suixi,
  table,
  yongchuan,
} from './rows';

/** 学习教育. */
const study: Omit<Indicator, 'aspect'>[] = [
  {
    ...award('A1', '参加党课', 0.5, 'time', 2),
    ...derived('meeting', 'lecturePresent'),
    ...table('三晋先锋', '党课 5 分，全年最多 5 分'),
  },
  {
    ...award('A2', '全年集中学习满 32 学时', 2, 'year', 2),
    ...derived('study', 'hoursReached', 'year'),
    ...regulation('党员教育管理工作条例', '第二十条：集中学习培训时间每年一般不少于 32 学时'),
  },
  {
    ...award('A3', '参加上级举办的集中培训', 1, 'time', 2),
    ...derived('study', 'superiorTraining'),
    ...table('市外办', '参加上级培训 1 分'),
  },
  {
    ...award('A4', '在支部讲一次微党课', 1.5, 'time', 3),
    ...claimed(),
    ...table('市外办', '微党课 3 分'),
  },
  {
    ...award('A5', '完成一项岗位技能培训', 1, 'time', 2),
    ...claimed(),
    ...luzhou('全市開展技能培訓119場次'),
  },
  {
    ...award('A6', '缺席后按时补学', 0.5, 'time', 1.5),
    ...derived('partyDay', 'madeUp'),
    ...yongchuan('建立健全学习、考勤、补课等制度'),
  },
  {
    ...award('A7', '到示范点参观学习并向支部汇报', 0.5, 'time', 1),
    ...claimed(),
    ...suixi('非公企业党组织参观学习交流'),
  },
  {
    ...award('A8', '为内部刊物或学习园地写一篇稿件', 0.5, 'time', 1),
    ...claimed(),
    ...yongchuan('创办了《厦坤之声》内部宣传刊物'),
  },
];

/** 组织生活. */
const life: Omit<Indicator, 'aspect'>[] = [
  {
    ...award('B1', '参加固定党日', 0.5, 'month', 4),
    ...derived('partyDay', 'present', 'month'),
    ...luzhou('每月確定1天作為固定黨日時間'),
  },
  {
    ...award('B2', '参加党员大会', 0.5, 'quarter', 2),
    ...derived('meeting', 'assemblyPresent', 'quarter'),
    ...table('三晋先锋', '党员大会 5 分，全年最多 20 分（应 4 次）'),
  },
  {
    ...award('B3', '参加党小组会或支委会', 0.5, 'month', 3),
    ...derived('meeting', 'smallMeetingPresent', 'month'),
    ...table('三晋先锋', '支委会、党小组会各 5 分，全年最多 60 分（应 12 次）'),
  },
  {
    ...award('B4', '在组织生活会上作对照检查', 1, 'year', 1),
    ...derived('meeting', 'organizationLifePresent', 'year'),
    ...table('市外办', '组织生活会 1 分'),
  },
  {
    ...award('B5', '参加民主评议党员', 1, 'year', 1),
    ...derived('meeting', 'appraisalPresent', 'year'),
    ...yongchuan('坚持每年开展党员民主评议'),
  },
  {
    ...award('B6', '工作变动后及时转接组织关系', 1, 'year', 1),
    ...derived('checklist', 'transferDone', 'year'),
    ...suixi('做好现有党员职工党组织关系转接思想工作'),
  },
  {
    ...deduction('B7', '无故缺席组织生活', 1, 4),
    ...derived('partyDay', 'absent'),
    ...table('农村党员积分', '缺会扣 1 分'),
  },
  {
    ...deduction('B8', '参加组织生活迟到或早退', 0.5, 2),
    ...claimed(),
    ...table('农村党员积分', '迟到早退扣 0.5 分'),
  },
];

export const membersStudy: Indicator[] = [
  ...study.map((row) => ({ ...row, aspect: 'study' })),
  ...life.map((row) => ({ ...row, aspect: 'life' })),
];
