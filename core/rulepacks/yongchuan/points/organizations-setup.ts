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
  suixi,
  table,
  yongchuan,
} from './rows';

/** 组织设置. */
const setup: Omit<Indicator, 'aspect'>[] = [
  {
    ...award('G1', '新建一个党组织或由联合转为单独', 2, 'time', 2),
    ...derived('formation', 'founded'),
    ...suixi('顺利“脱联”成立C类独立党支部'),
  },
  {
    ...award('G2', '按期换届', 2, 'year', 2),
    ...derived('checklist', 'termElected', 'year'),
    ...regulation('支部工作条例', '村、社区党支部每届任期五年，其他基层单位三年'),
  },
  {
    ...award('G3', '班子成员与管理层交叉任职', 1, 'year', 1),
    ...derived('checklist', 'crossPosts', 'year'),
    ...yongchuan('推行党组织班子和行政班子“双向进入、交叉任职”制度'),
  },
  {
    ...award('G4', '党建工作写入单位章程', 1, 'year', 1),
    ...derived('checklist', 'inCharter', 'year'),
    ...luzhou('把黨組織建設寫入非公經濟和社會組織章程'),
  },
  {
    ...award('G5', '书记由管理层人员担任', 1, 'year', 1),
    ...derived('checklist', 'secretaryManages', 'year'),
    ...luzhou('黨組織書記均是管理層人員'),
  },
  {
    ...award('G6', '在项目上设立党小组', 0.5, 'time', 1),
    ...derived('formation', 'projectGroup'),
    ...yongchuan('小组跟随项目'),
  },
  {
    ...award('G7', '设置党员责任区和示范岗', 0.5, 'halfYear', 1),
    ...derived('pledge', 'postSet', 'halfYear'),
    ...huangshi('设置10个党员示范岗'),
  },
  {
    ...award('G8', '建立群团组织并共用活动安排', 1, 'year', 1),
    ...claimed('town'),
    ...fourProjects('通过群团组织实现党的工作覆盖'),
  },
  {
    ...award('G9', '年报时如实填报党建情况', 1, 'year', 1),
    ...derived('checklist', 'annualReportFiled', 'year'),
    ...huangshi('在年检年报时同步检查两新组织党组织建立情况、党建工作落实情况'),
  },
  {
    ...deduction('G10', '书记空缺超过三个月', 1, 2),
    ...claimed('town'),
    ...table('湖北 2010 非公考评', '组织设置 15 分＝8＋3＋4，按缺项扣分'),
  },
];

/** 党员队伍. */
const team: Omit<Indicator, 'aspect'>[] = [
  {
    ...award('H1', '接收一名预备党员', 1.5, 'time', 3),
    ...derived('development', 'probationary'),
    ...yongchuan('每年必须联系帮建对象发展党员1名以上'),
  },
  {
    ...award('H2', '列一名入党积极分子', 0.5, 'time', 1.5),
    ...derived('development', 'activist'),
    ...fourProjects('将企业主、业务骨干和积极要求进步的职工培养为入党积极分子'),
  },
  {
    ...award('H3', '把生产经营骨干培养成党员', 1, 'time', 2),
    ...claimed('town'),
    ...fourProjects('党员发展向企业中层骨干倾斜'),
  },
  {
    ...award('H4', '查清本单位流动党员和隐性党员', 0.5, 'halfYear', 1),
    ...derived('checklist', 'hiddenMembersChecked', 'halfYear'),
    ...yongchuan('查找出流动党员、隐性党员167名'),
  },
  {
    ...award('H5', '党员组织关系全部理顺', 1, 'halfYear', 2),
    ...derived('checklist', 'relationsClear', 'halfYear'),
    ...yongchuan('理顺党员管理关系'),
  },
  {
    ...award('H6', '书记参加上级培训', 1, 'year', 1),
    ...derived('study', 'secretaryTrained', 'year'),
    ...luzhou('開展黨組織書記培訓59期2600余人次'),
  },
  {
    ...award('H7', '党员集中学习全部满 32 学时', 1.5, 'year', 1.5),
    ...derived('study', 'allHoursReached', 'year'),
    ...regulation('党员教育管理工作条例', '第二十条：集中学习培训时间每年一般不少于 32 学时'),
  },
  {
    ...award('H8', '对职工实行党员培训、升职优先', 0.5, 'year', 0.5),
    ...claimed('town'),
    ...yongchuan('推行党员招录优先、培训优先、升职优先'),
  },
  {
    ...award('H9', '落实党员诚信卡或学习卡制度', 0.5, 'halfYear', 1),
    ...derived('checklist', 'memberCardsKept', 'halfYear'),
    ...yongchuan('公司建立了全员诚信卡管理制度'),
  },
  {
    ...deduction('H10', '一年内没有培养对象又无说明', 1, 1),
    ...claimed('town'),
    ...table('湖北 2010 非公考评', '党员队伍 25 分＝5＋2＋5＋3＋2＋4＋2＋2，按缺项扣分'),
  },
];

export const organizationsSetup: Indicator[] = [
  ...setup.map((row) => ({ ...row, aspect: 'setup' })),
  ...team.map((row) => ({ ...row, aspect: 'team' })),
];
