import type { Indicator } from '@core/modules/points/rules.contract';
import { award, claimed, deduction, derived, suixi, table, yongchuan } from './rows';

/** 遵纪诚信. */
const honesty: Omit<Indicator, 'aspect'>[] = [
  {
    ...award('E1', '作出并公开年度承诺', 1, 'year', 1),
    ...derived('pledge', 'promised', 'year'),
    ...yongchuan('党组织和党员围绕诚信管理公开承诺'),
  },
  {
    ...award('E2', '半年承诺事项办结', 1.5, 'halfYear', 3),
    ...derived('pledge', 'kept', 'halfYear'),
    ...yongchuan('党员立足岗位践行承诺'),
  },
  {
    ...award('E3', '半年诚信记录良好', 1, 'halfYear', 2),
    ...derived('checklist', 'creditClear', 'halfYear'),
    ...yongchuan('公司建立了全员诚信卡管理制度'),
  },
  {
    ...award('E4', '在岗亮明党员身份', 1, 'halfYear', 2),
    ...derived('checklist', 'identityShown', 'halfYear'),
    ...yongchuan('党员亮身份、亮标准、亮承诺'),
  },
  {
    ...deduction('E5', '违反安全或岗位规定', 1, 4),
    ...claimed(),
    ...table('农村党员积分', '不落实政策扣 1 分'),
  },
  {
    ...deduction('E6', '发生失信行为', 2, 4),
    ...claimed(),
    ...yongchuan('推行失信相关人员约谈教育'),
  },
  {
    ...deduction('E7', '无故不参加支部安排的义务劳动', 1, 2),
    ...claimed(),
    ...table('农村党员积分', '缺义务劳动扣 2 分'),
  },
  {
    code: 'E8',
    title: '工委认定的不予评星情形',
    kind: 'veto',
    points: 0,
    per: 'time',
    months: 24,
    ...claimed('district'),
    ...table('一票否决（陕西）', '两年内有严重违法违纪的，不予评定'),
  },
];

/** 创先争优. */
const excellence: Omit<Indicator, 'aspect'>[] = [
  {
    ...award('F1', '参加技能比武或劳动竞赛', 1, 'time', 2),
    ...claimed(),
    ...yongchuan('先后开展比技能、比作风、比业绩活动100余次'),
  },
  {
    ...award('F2', '受到镇街以上表彰', 2, 'time', 4),
    ...claimed('town'),
    ...yongchuan('对评选出的优秀党员进行表彰'),
  },
  {
    ...award('F3', '参与的技改或创新项目见效', 2, 'time', 2),
    ...derived('project', 'innovation'),
    ...yongchuan('实施技改项目129项'),
  },
  {
    ...award('F4', '三级评议结果为满意', 1, 'halfYear', 2),
    ...derived('pledge', 'satisfied', 'halfYear'),
    ...yongchuan('开展服务对象评议、党员互评、领导点评“三级评议”120余次'),
  },
  {
    ...award('F5', '培养联系的职工被列为积极分子', 1, 'time', 2),
    ...derived('development', 'sponsored'),
    ...yongchuan('每年必须联系帮建对象发展党员1名以上'),
  },
  {
    ...award('F6', '所在岗位被评为示范岗', 1, 'year', 1),
    ...derived('pledge', 'postHeld', 'year'),
    ...yongchuan('设立党员“示范岗”、“示范门店”、“示范窗口”、“示范车”等500余个'),
  },
  {
    ...award('F7', '参加支部结对帮带', 0.5, 'quarter', 2),
    ...claimed(),
    ...suixi('党支部结成帮带对子'),
  },
  {
    ...award('F8', '组织一次支部特色活动', 1, 'time', 2),
    ...claimed(),
    ...suixi('创新支部活动方式、丰富党员生活的特色工作给予分数倾斜'),
  },
];

export const membersConduct: Indicator[] = [
  ...honesty.map((row) => ({ ...row, aspect: 'honesty' })),
  ...excellence.map((row) => ({ ...row, aspect: 'excellence' })),
];
