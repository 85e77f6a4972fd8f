/** Short forms in which packs write their means; terms that no district has published are ours. */
import type { MeansRules } from '@core/modules/means/rules.contract';

type Channel = MeansRules['channels'][number];
type Source = Channel['source'];

export const yuan = (sum: number): number => sum * 100;

const channel =
  (code: string, title: string, from: Channel['from']) =>
  (source: Source): Channel => ({ code, title, from, source });

export const fiscal = channel('fiscal', '财政列支', 'office');
export const duesReturn = channel('duesReturn', '党费返还', 'office');
export const duesFund = channel('duesFund', '党费列支', 'office');
export const superior = channel('superior', '上级拨付', 'office');
export const award = channel('award', '以奖代补', 'office');
export const preTax = channel('preTax', '税前列支', 'self');
export const sponsorship = channel('sponsorship', '企业赞助', 'self');
export const donation = channel('donation', '党员捐助', 'self');

export const plainMeans: Omit<MeansRules, 'channels' | 'entitlements'> = {
  purposes: [
    { code: 'activity', title: '党建活动' },
    { code: 'place', title: '阵地建设' },
    { code: 'training', title: '教育培训' },
    { code: 'workers', title: '党务工作者补贴' },
    { code: 'starting', title: '工作启动' },
    { code: 'other', title: '其他' },
  ],
  proposes: ['town', 'district'],
  signs: ['town', 'district'],
  signDays: 10,
  payDays: 30,
  spendDays: 120,
  superviseAfter: 10,
};
