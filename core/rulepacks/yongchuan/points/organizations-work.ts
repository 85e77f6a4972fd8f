import type { Indicator } from '@core/modules/points/rules.contract';
import { award, claimed, derived, fourProjects, suixi, table, yongchuan } from './rows';

/** 作用发挥. */
const effect: Omit<Indicator, 'aspect'>[] = [
  {
    ...award('L1', '立项一个党建项目', 1, 'time', 2),
    ...derived('project', 'opened'),
    ...yongchuan('年初将本年度的重点技改项目、生产任务进行分解落实'),
  },
  {
    ...award('L2', '办结一个党建项目', 1.5, 'time', 3),
    ...derived('project', 'done'),
    ...yongchuan('终于成功完成这一项目'),
  },
  {
    ...award('L3', '办结职工和企业的诉求', 0.5, 'time', 2),
    ...derived('need', 'solved'),
    ...yongchuan('组织职工和服务对象评议承诺事项完成情况'),
  },
  {
    ...award('L4', '参与单位重大决策', 0.5, 'halfYear', 1),
    ...claimed('town'),
    ...fourProjects('党组织要积极参与企业重大决策'),
  },
  {
    ...award('L5', '与村或社区联建共建', 1, 'halfYear', 2),
    ...derived('pair', 'villageLink', 'halfYear'),
    ...yongchuan('实施“支部联建、承诺联动、服务联线”行动'),
  },
  {
    ...award('L6', '结对帮带一个薄弱党组织', 1, 'halfYear', 2),
    ...derived('pair', 'helping', 'halfYear'),
    ...suixi('以“强带弱、大带小”方式'),
  },
  {
    ...award('L7', '支部承诺事项半年办结', 1, 'halfYear', 2),
    ...derived('pledge', 'kept', 'halfYear'),
    ...yongchuan('党组织和党员围绕诚信管理公开承诺'),
  },
  {
    ...award('L8', '服务对象评议为满意', 0.5, 'halfYear', 1),
    ...derived('pledge', 'satisfied', 'halfYear'),
    ...yongchuan('开展服务对象评议、党员互评、领导点评“三级评议”120余次'),
  },
  {
    code: 'L9',
    title: '工委认定的不予评星情形',
    kind: 'veto',
    points: 0,
    per: 'time',
    months: 24,
    ...claimed('district'),
    ...table('一票否决（陕西）', '两年内有重大安全、环保、刑事或群体事件，或信用、税务失信记录'),
  },
];

/** 品牌特色. */
const brand: Omit<Indicator, 'aspect'>[] = [
  {
    ...award('M1', '制定并实施党建品牌规划', 1, 'year', 1),
    ...claimed('town'),
    ...suixi('制定品牌培树规划'),
  },
  {
    ...award('M2', '建成镇街级以上示范点', 2, 'year', 2),
    ...claimed('district'),
    ...yongchuan('市级示范点12个,区级示范点57个,镇街(园区)级示范点138个'),
  },
  {
    ...award('M3', '开展一次特色支部活动', 0.5, 'time', 2),
    ...claimed('town'),
    ...suixi('创新支部活动方式、丰富党员生活的特色工作给予分数倾斜'),
  },
  {
    ...award('M4', '组织党员技能比拼', 0.5, 'halfYear', 1),
    ...derived('pledge', 'dayHeld', 'halfYear'),
    ...suixi('送温暖、党员技能比拼、党员献计献策'),
  },
  {
    ...award('M5', '接待一次观摩交流', 0.5, 'time', 1),
    ...claimed('town'),
    ...yongchuan('先后组织20余次“两新”组织党建工作示范点观摩会、现场会'),
  },
  {
    ...award('M6', '做法被区级以上采用推广', 1.5, 'time', 3),
    ...claimed('district'),
    ...yongchuan('“积分评星、记实考核”被评为全国创先争优优秀案例'),
  },
  {
    ...award('M7', '党建与企业文化共同开展活动', 0.5, 'halfYear', 1),
    ...claimed('town'),
    ...yongchuan('整合区域党建、群团组织、企业文化“三个资源”'),
  },
  {
    ...award('M8', '创新成果形成制度', 1, 'year', 1),
    ...claimed('town'),
    ...table('大路分局 五星创评', '五星须有创新做法'),
  },
  {
    ...award('M9', '诚信建设受到市级以上认定', 1, 'year', 1),
    ...claimed('district'),
    ...yongchuan('该公司被评为“重庆市AAA诚信建筑企业”'),
  },
];

export const organizationsWork: Indicator[] = [
  ...effect.map((row) => ({ ...row, aspect: 'effect' })),
  ...brand.map((row) => ({ ...row, aspect: 'brand' })),
];
