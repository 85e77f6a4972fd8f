import type { CadenceRules, RulePack } from './rule-pack.contract';

/**
 * What judging needs and no district has published: ours, the same in every pack, to be
 * edited where a district sets its own. Obligations and their periods are never here.
 */
export const ourSettings: Omit<CadenceRules, 'from' | 'obligations'> = {
  title: '联系',
  responsibilityKinds: ['帮建'],
  tenureShare: 0.8,
  minFreeDays: { week: 2, month: 5, quarter: 10, halfYear: 20, year: 60 },
  graceDays: 7,
  dueSoonDays: { week: 2, month: 5, quarter: 10, halfYear: 20, year: 20 },
  visitServesCall: true,
  backfillDays: 7,
  developAt: 'probationary',
};

/** 投诉与建议: no district has published in how many days it answers. */
export const ourSuggestions: RulePack['suggestions'] = {
  answerDays: 10,
  source: { file: 'ours', sentence: '答复时限未见公布，为本产品设定，可改' },
};
