/** Words of courses: what each kind is called, and so which there are. */
export const courseTitles = {
  secretaries: '书记培训',
  instructors: '指导员培训',
  members: '党员培训',
  skills: '技能培训',
  contest: '技能比武',
} as const;
export type CourseKind = keyof typeof courseTitles;
