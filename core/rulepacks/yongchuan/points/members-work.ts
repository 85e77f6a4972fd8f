import type { Indicator } from '@core/modules/points/rules.contract';
import { award, claimed, derived, fourProjects, huangshi, luzhou, suixi, yongchuan } from './rows';

/** 岗位作用. */
const post: Omit<Indicator, 'aspect'>[] = [
  {
    ...award('C1', '认领一个党建项目', 1, 'time', 2),
    ...derived('project', 'claimed'),
    ...yongchuan('由党支部成员和党小组组长进行认领'),
  },
  {
    ...award('C2', '认领的项目按期完成一个节点', 0.5, 'time', 2),
    ...derived('project', 'milestone'),
    ...yongchuan('组建成党建项目攻坚小组,具体承担项目工作'),
  },
  {
    ...award('C3', '认领的项目办结', 2, 'time', 2),
    ...derived('project', 'done'),
    ...yongchuan('终于成功完成这一项目'),
  },
  {
    ...award('C4', '示范岗、责任区当季履职', 0.5, 'quarter', 2),
    ...derived('pledge', 'postServed', 'quarter'),
    ...yongchuan('通过创建党员责任区、党员示范岗、党员先锋岗'),
  },
  {
    ...award('C5', '提出的合理化建议被采纳', 1, 'time', 2),
    ...claimed(),
    ...yongchuan('在员工中开展节能降耗、挖潜增效、献计献策活动'),
  },
  {
    ...award('C6', '带一名新职工或新党务工作者', 1, 'halfYear', 2),
    ...claimed(),
    ...luzhou('通過“傳幫帶”培養黨務工作者'),
  },
  {
    ...award('C7', '承担急难险重任务', 1, 'time', 2),
    ...claimed(),
    ...yongchuan('危重任务冲锋在前'),
  },
  {
    ...award('C8', '当季安全自查无未改项', 0.5, 'quarter', 2),
    ...derived('checklist', 'safetyChecked', 'quarter'),
    ...yongchuan('与安全会、生产会、财务会一并召开'),
  },
];

/** 服务群众. */
const service: Omit<Indicator, 'aspect'>[] = [
  {
    ...award('D1', '登记一件职工或群众的诉求', 0.5, 'time', 1.5),
    ...derived('need', 'raised'),
    ...yongchuan('服务职工奉献在前'),
  },
  {
    ...award('D2', '办结一件诉求', 1, 'time', 3),
    ...derived('need', 'solved'),
    ...yongchuan('组织职工和服务对象评议承诺事项完成情况'),
  },
  {
    ...award('D3', '参加一次志愿服务', 0.5, 'time', 2),
    ...claimed(),
    ...yongchuan('组建党员志愿服务队、义务宣讲队'),
  },
  {
    ...award('D4', '向职工作一次政策宣讲', 1, 'time', 2),
    ...claimed(),
    ...huangshi('宣传了党的方针政策'),
  },
  {
    ...award('D5', '走访慰问困难职工或群众', 0.5, 'quarter', 2),
    ...claimed(),
    ...suixi('送温暖'),
  },
  {
    ...award('D6', '与职工谈心谈话', 0.5, 'quarter', 2),
    ...claimed(),
    ...fourProjects('与党员和职工群众开展经常性的谈心活动'),
  },
  {
    ...award('D7', '促成一次村企共建或就业对接', 1, 'time', 2),
    ...claimed(),
    ...yongchuan('解决就业岗位2000余个'),
  },
  {
    ...award('D8', '承担帮建联系，当月实地走访', 0.5, 'month', 3),
    ...derived('contact', 'visited', 'month'),
    ...yongchuan('每月实地走访1次以上'),
  },
];

export const membersWork: Indicator[] = [
  ...post.map((row) => ({ ...row, aspect: 'post' })),
  ...service.map((row) => ({ ...row, aspect: 'service' })),
];
