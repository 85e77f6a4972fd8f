import type { CadenceRules } from '../rule-pack.contract';
import { ourSettings } from '../ours';
import { partyLife } from '../party-life';

const file = 'yongchuan-five-ones-points-stars.txt';

/** 五个一工作法. Counts and periods are published; the settings below them are ours. */
export const cadence2024: CadenceRules = {
  from: '2024-01-01',
  obligations: [
    {
      code: 'call',
      title: '每周电话联系',
      short: '电话联系',
      count: 1,
      period: 'week',
      owedBy: 'responsibility',
      evidence: 'call',
      source: { file, sentence: '帮建人必须每周与所负责帮建对象电话联系1次以上' },
    },
    {
      code: 'visit',
      title: '每月实地走访',
      short: '实地走访',
      count: 1,
      period: 'month',
      owedBy: 'responsibility',
      evidence: 'visit',
      source: { file, sentence: '每月实地走访1次以上' },
    },
    {
      code: 'interview',
      title: '每季与业主面谈',
      short: '业主面谈',
      count: 1,
      period: 'quarter',
      owedBy: 'responsibility',
      evidence: 'interview',
      source: { file, sentence: '每季度和业主面谈帮建工作1次以上' },
    },
    {
      code: 'develop',
      title: '每年发展党员',
      short: '发展党员',
      count: 1,
      period: 'year',
      owedBy: 'responsibility',
      evidence: 'development',
      source: { file, sentence: '每年必须联系帮建对象发展党员1名以上' },
    },
    {
      code: 'foundBranch',
      title: '每年帮建党组织',
      short: '帮建党组织',
      count: 1,
      period: 'year',
      owedBy: 'instructor',
      evidence: 'founding',
      source: { file, sentence: '每年必须帮建党组织1个以上' },
    },
    ...partyLife,
  ],
  ...ourSettings,
  title: '五个一',
};
