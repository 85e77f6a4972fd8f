/** Short forms in which packs write their pledges; terms that no district has published are ours. */
import type { PledgeKind } from '@core/modules/pledges/rules.contract';

type Source = PledgeKind['source'];

const say = (code: string, words: string, required = true) => ({ code, title: words, required });

const plain: Pick<
  PledgeKind,
  'forms' | 'says' | 'fixed' | 'makes' | 'ends' | 'judgeDays' | 'superviseAfter'
> = {
  forms: [],
  says: [],
  fixed: [],
  makes: ['branch', 'town', 'district'],
  ends: ['branch', 'town', 'district'],
  judgeDays: 20,
  superviseAfter: 10,
};

/** 服务对象评议, 党员互评, 领导点评, in this order. How many is ours. */
const threeJudgements: PledgeKind['judgements'] = [
  { kind: 'served', title: '服务对象评议', atLeast: 5 },
  { kind: 'peers', title: '党员互评', by: ['branch'], atLeast: 3 },
  { kind: 'leader', title: '领导点评', by: ['branch', 'town'] },
];
export const memberPromise = (source: Source, judgements = threeJudgements): PledgeKind => ({
  ...plain,
  code: 'memberPromise',
  title: '党员公开承诺',
  source,
  subject: 'person',
  shape: 'promise',
  says: [say('promise', '承诺的事'), say('standard', '做到什么程度', false)],
  months: 12,
  judgements,
});

export const branchPromise = (source: Source, judgements = threeJudgements): PledgeKind => ({
  ...memberPromise(source, judgements),
  code: 'branchPromise',
  title: '党组织公开承诺',
  subject: 'organization',
});

/** 示范岗 and what is like it: held from and to, looked at every half-year. */
export const demonstrationPost = (source: Source, forms: PledgeKind['forms']): PledgeKind => ({
  ...plain,
  code: 'post',
  title: '示范岗区',
  source,
  subject: 'person',
  shape: 'post',
  forms,
  says: [say('place', '岗位、区域'), say('standard', '示范的标准')],
  months: 24,
  reviewMonths: 6,
  judgements: [],
});

/** A day with a standard: who took part and who reached it, as numbers. */
export const standardDay = (
  source: Source,
  words: string,
  forms: PledgeKind['forms'] = [],
): PledgeKind => ({
  ...plain,
  code: 'standardDay',
  title: words,
  source,
  subject: 'organization',
  shape: 'day',
  forms,
  says: [say('subject', '内容'), say('standard', '达到的标准')],
  months: 3,
  judgements: [],
});

/** What a unit promises its members, in the source's words, judged every year. */
export const unitPromise = (
  source: Source,
  words: string,
  fixed: readonly string[],
): PledgeKind => ({
  ...plain,
  code: 'unitPromise',
  title: words,
  source,
  subject: 'unit',
  shape: 'promise',
  fixed: [...fixed],
  says: [say('measures', '具体做法')],
  makes: ['branch', 'instructor', 'town'],
  months: 12,
  judgements: [
    { kind: 'served', title: '党员评议', atLeast: 3 },
    { kind: 'leader', title: '镇街点评', by: ['town'] },
  ],
});

export const form = (code: string, words: string) => ({ code, title: words });
