/** Steps of 发展党员 up to the oath, each with its article. */
import type { Step } from '@core/modules/processes/rules.contract';
import { by, months, mustBe, numberOf, outcome, people, step } from './practice-rows';

export const RULES = '中国共产党发展党员工作细则（2014年）';
export const REVISED = '中国共产党发展党员工作细则（2026年5月修订，据公开转载，以正式文本为准）';
export const article = (sentence: string, file = RULES): Pick<Step, 'source'> => ({
  source: { file, sentence },
});
export const own = (sentence: string): Pick<Step, 'source' | 'ours'> => ({
  ours: true,
  source: { file: 'ours', sentence },
});

/** Who approves: the 镇街 or district committee that has the right to. */
export const ABOVE: Step['by'] = ['town', 'district'];
export const BRANCH: Step['by'] = ['branch'];

export const growing: Step[] = [
  step('application', '递交入党申请书', BRANCH, [], {
    fields: [mustBe('adult', '已满十八岁')],
    ...article('第五条、第六条：年满十八岁……可以申请加入中国共产党'),
  }),
  step('talk', '派人同入党申请人谈话', BRANCH, ['application'], {
    notAfter: by(months('application', 1)),
    ...article('第七条：党组织收到入党申请书后，应当在一个月内派人同入党申请人谈话'),
  }),
  step('activist', '支委会研究确定入党积极分子（不设支委会的由支部大会）', BRANCH, ['talk'], {
    fields: [mustBe('proposed', '由党员推荐或群团组织推优产生')],
    follows: [{ kind: 'development', step: 'activist' }],
    ...article('第八条：采取党员推荐、群团组织推优等方式产生人选，由支部委员会研究决定'),
  }),
  step('activistFiled', '入党积极分子报上级党委备案', ABOVE, ['activist'], {
    notSameAs: ['activist'],
    ...article('第八条：并报上级党委备案'),
  }),
  step('companions', '指定培养联系人', BRANCH, ['activist'], {
    fields: [people('companions', '培养联系人（正式党员）', 1, 2)],
    ...article('第九条：指定一至两名正式党员作入党积极分子的培养联系人'),
  }),
  step('look', '半年考察', BRANCH, ['companions'], {
    repeats: { from: 'activist', everyMonths: 6, until: 'candidateAgreed' },
    ...article('第十一条：党支部每半年要对入党积极分子进行一次考察'),
  }),
  step('candidateAgreed', '支委会讨论同意列为发展对象', BRANCH, ['activistFiled', ['look', 2]], {
    notBefore: [months('activist', 12)],
    fields: [mustBe('heard', '已听取党小组、培养联系人、党员和群众意见')],
    ...article(
      '第十三条：经过一年以上培养教育和考察……在听取党小组、培养联系人、党员和群众意见的基础上，支部委员会讨论同意',
    ),
  }),
];

export const candidatePublic = step(
  'candidatePublic',
  '列为发展对象前公示',
  BRANCH,
  ['candidateAgreed'],
  {
    ...article('第十三条：公示期不少于五个工作日', REVISED),
  },
);

export const candidate = (more: Partial<Step>, after: string[]): Step =>
  step('candidate', '报上级党委备案，列为发展对象', ABOVE, after, {
    notSameAs: ['candidateAgreed'],
    ...article('第十三条：报上级党委备案后，可列为发展对象'),
    ...more,
  });

export const preparing: Step[] = [
  step('sponsors', '确定入党介绍人', BRANCH, ['candidate'], {
    fields: [people('sponsors', '入党介绍人（正式党员）', 2, 2)],
    ...article('第十四条：发展对象应当有两名正式党员作入党介绍人'),
  }),
  step('politicalReview', '政治审查', ABOVE, ['candidate'], {
    fields: [mustBe('qualified', '审查合格')],
    ...article('第十六条：未经政治审查或政治审查不合格的，不能发展入党'),
  }),
  step('training', '短期集中培训', ABOVE, ['candidate'], {
    fields: [
      numberOf('days', '天数', false),
      { ...numberOf('hours', '学时', false), kind: 'hours' },
    ],
    enough: [
      { field: 'days', atLeast: 3 },
      { field: 'hours', atLeast: 24 },
    ],
    ...article('第十七条：培训时间一般不少于三天（或不少于二十四个学时）'),
  }),
  step(
    'review',
    '支委会严格审查，集体讨论认为合格',
    BRANCH,
    ['sponsors', 'politicalReview', 'training'],
    {
      fields: [mustBe('staying', '未来三个月内不离开工作、学习单位')],
      ...article(
        '第十九条：支部委员会应当对发展对象进行严格审查……未来三个月内将离开工作、学习单位的，一般不办理接收预备党员的手续',
      ),
    },
  ),
  step('preCheck', '基层党委预审', ABOVE, ['review'], {
    notSameAs: ['review'],
    outcomes: [
      outcome('qualified', '预审合格', 'on'),
      outcome('notYet', '不合格，继续培养', 'again'),
    ],
    ...article('第十九条：报具有审批权限的基层党委预审'),
  }),
];

export const admitPublic = step('admitPublic', '接收预备党员公示', BRANCH, ['preCheck'], {
  ...own('公示不少于 5 个工作日未在 2014 年细则中规定，为本产品设定，可改'),
});

export const admitMeeting = (after: string[], more: Partial<Step>): Step =>
  step('admitMeeting', '支部大会讨论接收预备党员', BRANCH, after, {
    vote: { matter: 'admit', quorum: 'moreThanHalf', ifNot: 'again' },
    follows: [{ kind: 'development', step: 'probationary' }],
    ...article(
      '第二十条、第二十一条：有表决权的到会人数必须超过应到会有表决权人数的半数；无记名投票，赞成人数超过应到会有表决权的正式党员的半数，才能通过',
    ),
    ...more,
  });

export const admitting = (oath: Partial<Step>): Step[] => [
  step('admitTalk', '党委委员或组织员谈话', ABOVE, ['admitMeeting'], {
    ...article('第二十四条：党委审批前，应当指派党委委员或组织员同发展对象谈话'),
  }),
  step('approval', '党委审批预备党员', ABOVE, ['admitTalk'], {
    notAfter: by(months('admitMeeting', 3), 'refuse', months('admitMeeting', 6)),
    notSameAs: ['review', 'admitMeeting'],
    outcomes: [outcome('approved', '批准', 'on'), outcome('refused', '不批准', 'refused')],
    ...article('第二十六条：应当在三个月内审批……如遇特殊情况可适当延长审批时间，但不得超过六个月'),
  }),
  // The committee that approved files it; the office above is told on paper and sees nobody here.
  step('approvalFiled', '报上级党委组织部门备案', ['town'], ['approval'], {
    optional: true,
    ...article('第二十六条：并报上级党委组织部门备案'),
  }),
  step('oath', '入党宣誓', ['branch', 'town'], ['approval'], {
    ...article('第二十九条：预备党员必须面向党旗进行入党宣誓'),
    ...oath,
  }),
];
