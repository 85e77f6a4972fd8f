/** Words of meetings: what each is called, and so which there are. */
export const attendanceTitles = {
  present: '到会',
  onLeave: '请假',
  absent: '缺席',
  excused: '免计',
} as const;
export type AttendanceState = keyof typeof attendanceTitles;

/** Why somebody asks for leave (缺席补学单). */
export const absenceTitles = {
  ill: '病假',
  personal: '事假',
  travel: '出差或培训',
  other: '其他',
} as const;
export type AbsenceKind = keyof typeof absenceTitles;
