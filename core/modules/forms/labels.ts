/** Words of forms: what each is called, and so which there are. */

/** What a row of the form is about. */
export const formRowTitles = {
  towns: '每行一个镇街',
  units: '每行一家单位',
} as const;
export type FormRows = keyof typeof formRowTitles;
