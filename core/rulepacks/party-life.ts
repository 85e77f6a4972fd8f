import type { Obligation, RulePack } from './rule-pack.contract';

/** 党组织生活 as the 支部工作条例 sets it for every branch; a pack adds the rest. */
const regulation = (sentence: string): Obligation['source'] => ({
  file: '中国共产党支部工作条例（试行）',
  sentence,
});

export const partyLife: readonly Obligation[] = [
  {
    code: 'partyDay',
    title: '每月固定党日',
    short: '固定党日',
    count: 1,
    period: 'month',
    owedBy: 'branch',
    evidence: 'event',
    event: 'partyDay',
    source: regulation('党支部每月相对固定1天开展主题党日'),
  },
  {
    code: 'memberMeeting',
    title: '每季党员大会',
    short: '党员大会',
    count: 1,
    period: 'quarter',
    owedBy: 'branch',
    evidence: 'event',
    event: 'memberMeeting',
    source: regulation('党支部党员大会一般每季度召开1次'),
  },
  {
    code: 'committeeMeeting',
    title: '每月支委会',
    short: '支委会',
    count: 1,
    period: 'month',
    owedBy: 'branch',
    evidence: 'event',
    event: 'committeeMeeting',
    onlyWith: 'committee',
    source: regulation('党支部委员会会议一般每月召开1次'),
  },
  {
    code: 'groupMeeting',
    title: '每月党小组会',
    short: '党小组会',
    count: 1,
    period: 'month',
    owedBy: 'branch',
    evidence: 'event',
    event: 'groupMeeting',
    onlyWith: 'groups',
    source: regulation('党小组会一般每月召开1次'),
  },
  {
    code: 'lecture',
    title: '每季党课',
    short: '党课',
    count: 1,
    period: 'quarter',
    owedBy: 'branch',
    evidence: 'event',
    event: 'lecture',
    source: { file: 'ours', sentence: '党课次数未见全国统一规定，本产品设为每季 1 次，可改' },
  },
  {
    code: 'lifeMeeting',
    title: '每年组织生活会',
    short: '组织生活会',
    count: 1,
    period: 'year',
    owedBy: 'branch',
    evidence: 'event',
    event: 'lifeMeeting',
    usualMonths: [10, 11, 12],
    source: regulation('党支部每年至少召开1次组织生活会，一般安排在第四季度'),
  },
  {
    code: 'appraisal',
    title: '每年民主评议党员',
    short: '民主评议',
    count: 1,
    period: 'year',
    owedBy: 'branch',
    evidence: 'event',
    event: 'appraisal',
    source: regulation('党支部一般每年开展1次民主评议党员'),
  },
];

/** 到会率 and 补学 are the branch's own to set where nothing is published; 32 hours are. */
export const partyLifeAttendance: RulePack['attendance'] = {
  floor: 0.8,
  makeUpDays: 30,
  studyHours: 32,
  source: {
    file: '中国共产党党员教育管理工作条例',
    sentence:
      '党员每年集中学习培训时间一般不少于32学时（到会率八成、补学三十天未见统一公布，为本产品设定，可改）',
  },
};
