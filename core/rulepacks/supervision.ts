import type {
  StepRule,
  SupervisionRules,
  SupervisionThreshold,
} from '@core/modules/follow-ups/rules.contract';

/** 督办 where a district has published nothing of its own: ours, to be edited. */
export const ours = (sentence: string): StepRule['source'] => ({ file: 'ours', sentence });

const published = {
  file: 'huangshi-three-syncs.txt',
  sentence: '每周督办、每月通报、每半年考核',
};

const DAYS = '时限未见公布，为本产品设定，可改';

/** 提示 → 催办 → 通报 → 约谈, looked at every week. */
export const weeklySteps: StepRule[] = [
  { step: 'hint', replyDays: 5, every: 'week', source: ours(DAYS) },
  { step: 'urge', after: 'hint', replyDays: 5, every: 'week', source: ours(DAYS) },
  { step: 'notice', after: 'urge', replyDays: 5, every: 'month', source: ours(DAYS) },
  { step: 'talk', after: 'notice', replyDays: 10, every: 'month', source: ours(DAYS) },
];

/** 黄石: 督办 every week, 通报 every month, 考核 every half-year; 约谈 follows the last. */
export const huangshiSteps: StepRule[] = [
  { step: 'hint', replyDays: 5, every: 'week', source: published },
  { step: 'urge', after: 'hint', replyDays: 5, every: 'week', source: published },
  { step: 'notice', after: 'urge', replyDays: 5, every: 'month', source: published },
  { step: 'talk', after: 'notice', replyDays: 10, every: 'halfYear', source: published },
];

/** Two 固定党日 that a branch did not hold within a half-year. */
export const partyDaysMissed: SupervisionThreshold = {
  code: 'partyDaysMissed',
  title: '半年内固定党日 2 次未开展',
  obligation: 'partyDay',
  missed: 2,
  within: 'halfYear',
  source: ours('次数和期间未见公布，为本产品设定，可改'),
};

/** When the clock drafts and how long a case counts: not published, so ours. */
export const ourRhythm: Pick<SupervisionRules, 'draftEvery' | 'expiryMonths'> = {
  draftEvery: 'week',
  expiryMonths: 12,
};

/** For a district that has published no rhythm of contacts: 固定党日 alone. */
export const partyDaysOnly: SupervisionRules = {
  thresholds: [partyDaysMissed],
  steps: weeklySteps,
  ...ourRhythm,
};
