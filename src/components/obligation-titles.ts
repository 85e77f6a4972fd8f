import type { Verdict } from '@core/contracts/cadence';

/** Short names of the five, for cards. */
export const obligationTitles: Readonly<Record<Verdict['obligation'], string>> = {
  call: '电话联系',
  visit: '实地走访',
  interview: '业主面谈',
  develop: '发展党员',
  foundBranch: '帮建党组织',
};
