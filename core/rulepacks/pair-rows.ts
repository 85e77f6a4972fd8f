/** Short forms in which packs write their pairs; terms and rhythms that no district has published are ours. */
import type { PairGoal, PairKind } from '@core/modules/pairs/rules.contract';
import { held } from './practice-rows';

const OURS = { file: 'ours', sentence: '次数未见公布，为本产品设定，可改' };

/** Once in a period, together. */
export const together = (
  period: PairKind['cadence'][number]['period'],
  title: string,
): PairKind['cadence'] => [
  { code: 'together', title, short: '共同活动', count: 1, period, source: OURS },
];

/** What pairs of organisations share. */
export const plainPair: Pick<
  PairKind,
  | 'helper'
  | 'helped'
  | 'oneAtATime'
  | 'counts'
  | 'begins'
  | 'reviews'
  | 'reviewMonths'
  | 'superviseAfter'
> = {
  helper: '帮带方',
  helped: '被帮带方',
  oneAtATime: true,
  counts: [],
  begins: ['branch', 'town', 'district'],
  reviews: ['town', 'district'],
  reviewMonths: 6,
  superviseAfter: 10,
};

export const exchanges: PairKind['activities'] = [
  { code: 'visit', title: '上门指导' },
  { code: 'exchange', title: '参观学习、交流联谊' },
  { code: 'joint', title: '共同开展组织生活' },
  { code: 'need', title: '解决实际困难' },
];

/** Meetings that take place again. */
export const meetsAgain: PairGoal = {
  kind: 'fact',
  code: 'meetsAgain',
  title: '组织生活正常开展',
  test: held('partyDay', 6, 5),
};
export const developsMembers: PairGoal = {
  kind: 'fact',
  code: 'develops',
  title: '开展党员发展',
  test: { fact: 'activists', months: 12, atLeast: 1 },
};
export const founded: PairGoal = {
  kind: 'fact',
  code: 'founded',
  title: '建立党组织',
  test: { fact: 'organised' },
};
/** Out of the joint branch, into one of its own. */
export const splitsOff: PairGoal = {
  kind: 'fact',
  code: 'splitsOff',
  title: '脱联，单独成立党组织',
  test: { fact: 'separate' },
};
export const holdsStandard = (standard: string, title: string): PairGoal => ({
  kind: 'fact',
  code: standard,
  title,
  test: { fact: 'standard', standard },
});
export const rises = (scale: string, title: string): PairGoal => ({
  kind: 'rises',
  code: 'rises',
  title,
  scale,
});

const organisedSide = [{ test: { fact: 'organised' as const }, words: '要求已建立党组织' }];
export const ofOrganizations = { are: ['organization' as const], entry: organisedSide };
export const ofBoth = { are: ['organization' as const, 'unit' as const], entry: [] };
export const ofPersons = { are: ['person' as const], entry: [] };

/** 结对帮带: what every district has, also where its source names no levels. */
export const helping = (
  more: Pick<PairKind, 'source' | 'goals'> & Partial<PairKind>,
): PairKind => ({
  ...plainPair,
  code: 'helping',
  title: '结对帮带',
  from: ofOrganizations,
  to: ofBoth,
  activities: exchanges,
  cadence: together('quarter', '结对双方共同活动'),
  ...more,
});

/** Somebody who holds an office and sees to a unit or an organisation. */
export const leaderContact = (
  more: Pick<PairKind, 'code' | 'title' | 'source'> & Partial<PairKind>,
): PairKind => ({
  ...plainPair,
  helper: '联系领导',
  helped: '联系对象',
  oneAtATime: false,
  from: ofPersons,
  to: ofBoth,
  goals: [founded, splitsOff, meetsAgain, developsMembers],
  activities: [
    { code: 'visit', title: '上门调研指导' },
    { code: 'talk', title: '与出资人、书记谈话' },
    { code: 'need', title: '解决实际困难' },
    { code: 'lecture', title: '讲党课、参加组织生活' },
  ],
  cadence: together('quarter', '联系领导到联系对象'),
  begins: ['town', 'district'],
  reviews: ['town', 'district'],
  ...more,
});

/** 联建 with a village: there is no record of a village, so nothing is read as its outcome. */
export const villageLink = (more: Pick<PairKind, 'source'> & Partial<PairKind>): PairKind => ({
  ...plainPair,
  code: 'villageLink',
  title: '村企联建',
  helper: '联建方',
  helped: '联建村（社区）',
  oneAtATime: false,
  from: ofBoth,
  to: { are: ['village'], entry: [] },
  goals: [],
  activities: [
    { code: 'branch', title: '支部联建' },
    { code: 'pledge', title: '承诺联动' },
    { code: 'service', title: '服务联线' },
  ],
  counts: [
    { code: 'jobs', title: '解决就业岗位', unit: '个' },
    { code: 'yuan', title: '帮扶资金', unit: '元' },
  ],
  cadence: together('halfYear', '联建双方共建活动'),
  ...more,
});
