/** Words of reports: what each is called, and so which there are. */
export const reportStateTitles = {
  counting: '统计中',
  ready: '待签发',
  issued: '已签发',
} as const;
export type ReportState = keyof typeof reportStateTitles;
