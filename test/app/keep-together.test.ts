import { keepTogether } from '@app/ui/keep-together';

/** Where a line may end. */
const pieces = (text: string): string[] => keepTogether(text).split(' ');

it('no line begins with the dot between facts, nor with the number of a fact', () => {
  expect(pieces('电话联系 4/7 · 业主面谈 — · 发展党员 —')).toEqual([
    '电话联系\u00a04/7\u00a0·',
    '业主面谈\u00a0—\u00a0·',
    '发展党员\u00a0—',
  ]);
  expect(pieces('11月6日 周五 14:30 · 党员活动室')).toEqual([
    '11月6日',
    '周五\u00a014:30\u00a0·',
    '党员活动室',
  ]);
});

it('changes nothing else', () => {
  const text = '电话联系 4/7 · 名册做成 Excel，或全部资料打包';
  expect(keepTogether(text).replace(/\u00a0/g, ' ')).toBe(text);
});
