/** Words of matters: what each state is called, and so which there are. */
export const needStateTitles = {
  raised: '已提出',
  underWay: '办理中',
  solved: '已解决',
  declined: '不能办理',
} as const;
export type NeedState = keyof typeof needStateTitles;

export const promiseStateTitles = {
  promised: '待兑现',
  kept: '已兑现',
  released: '不再需要',
} as const;
export type PromiseState = keyof typeof promiseStateTitles;

export const matterStateTitles = { ...needStateTitles, ...promiseStateTitles } as const;

/** What a month counts of needs: by the day raised, by the day of the last step, or still open at its end. */
export const needMeasures = ['raised', 'solved', 'declined', 'open'] as const;
export type NeedMeasure = (typeof needMeasures)[number];

/** States in which a matter still asks for something. */
export const isOpenMatter = (state: NeedState | PromiseState): boolean =>
  state === 'raised' || state === 'underWay' || state === 'promised';
