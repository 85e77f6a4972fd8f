/**
 * 发展党员, the same in every pack, by the published 《中国共产党发展党员工作细则》. Least data:
 * a name, the steps and their days; companions and sponsors as numbers, ballots as counts;
 * of the political review only that it was done. Purged twelve months after the end.
 */
import type { Process, Step } from '@core/modules/processes/rules.contract';
import {
  ABOVE,
  BRANCH,
  REVISED,
  RULES,
  admitMeeting,
  admitPublic,
  admitting,
  article,
  candidate,
  candidatePublic,
  growing,
  own,
  preparing,
} from './development-steps';
import { by, months, mustBe, outcome, plainProcess, step, workingDays } from './practice-rows';

const PROBATION = { prolonged: 'probation' };

const confirming: Step[] = [
  step('confirmApplication', '本人书面转正申请', BRANCH, ['oath'], {
    notBefore: [months('admitMeeting', 11, PROBATION)],
    ...own('第三十三条没有规定申请的最早日期，本产品设为期满前一个月，可改'),
  }),
  step('confirmReview', '征求意见，支委会审查', BRANCH, ['confirmApplication'], {
    fields: [
      mustBe('groupHeard', '党小组已提出意见'),
      mustBe('massesHeard', '已征求党员和群众意见'),
    ],
    ...article('第三十三条：党小组提出意见；党支部征求党员和群众的意见；支部委员会审查'),
  }),
  step('confirmMeeting', '支部大会讨论转正', BRANCH, ['confirmReview'], {
    notBefore: [months('admitMeeting', 12, PROBATION)],
    notAfter: by(months('admitMeeting', 13, PROBATION)),
    vote: { matter: 'confirmFull', quorum: 'moreThanHalf', ifNot: 'again' },
    outcomes: [
      outcome('full', '按期转为正式党员', 'on'),
      outcome('prolong', '延长预备期', 'on', { prolongs: 'probation' }),
      outcome('cancel', '取消预备党员资格', 'on'),
    ],
    ...article(
      '第三十二条、第三十三条：预备期为一年，从支部大会通过其为预备党员之日算起；期满应当及时讨论（“及时”按一个月提醒，为本产品设定）',
    ),
  }),
  step('confirmApproval', '党委审批转正', ABOVE, ['confirmMeeting'], {
    notAfter: by(months('confirmMeeting', 3)),
    notSameAs: ['confirmReview', 'confirmMeeting'],
    outcomeOf: 'confirmMeeting',
    outcomes: [
      outcome('full', '批准转正', 'reached'),
      outcome('prolong', '批准延长预备期', 'again', { prolongs: 'probation', gives: true }),
      outcome('cancel', '批准取消预备党员资格', 'refused'),
      outcome('back', '退回，补充后再报', 'again'),
    ],
    ...article('第三十四条：党委对党支部上报的预备党员转正的决议，应当在三个月内审批'),
  }),
];

const shared: Omit<Process, 'source' | 'steps' | 'stepsFrom'> = {
  ...plainProcess,
  code: 'development',
  title: '发展党员',
  subject: 'person',
  beginsWith: 'byHand',
  stopBy: ['branch', 'town', 'district'],
  keepMonths: 12,
  prolongings: [
    {
      code: 'probation',
      title: '预备期',
      minMonths: 6,
      maxMonths: 12,
      times: 1,
      reopens: ['confirmApplication', 'confirmReview', 'confirmMeeting', 'confirmApproval'],
    },
  ],
};

/** By the text of 2014. */
export const development2014: Process = {
  ...shared,
  source: { file: RULES, sentence: '第十八条：接收预备党员应当严格按照党章规定的程序办理' },
  stepsFrom: 'both',
  steps: [
    ...growing,
    candidate({}, ['candidateAgreed']),
    ...preparing,
    admitPublic,
    admitMeeting(['admitPublic'], { notBefore: [workingDays('admitPublic', 5)] }),
    ...admitting({}),
    ...confirming,
  ],
};

/** With what the revision of May 2026 adds, as it has been reprinted. */
export const development2026: Process = {
  ...shared,
  source: {
    file: REVISED,
    sentence: '列为发展对象前公示；预审合格后一个月内提交支部大会；批准后一个月内入党宣誓',
  },
  stepsFrom: 'both',
  steps: [
    ...growing,
    candidatePublic,
    candidate({ notBefore: [workingDays('candidatePublic', 5)] }, ['candidatePublic']),
    ...preparing,
    admitMeeting(['preCheck'], { notAfter: by(months('preCheck', 1)) }),
    ...admitting({ notAfter: by(months('approval', 1)) }),
    ...confirming,
  ],
};
