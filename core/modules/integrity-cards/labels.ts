/** Words of 诚信卡: what each state is called, and so which there are. */
export const cardStateTitles = {
  sent: '已送出，待到达',
  arrived: '已到达',
  withdrawn: '已收回',
} as const;
export type CardState = keyof typeof cardStateTitles;
