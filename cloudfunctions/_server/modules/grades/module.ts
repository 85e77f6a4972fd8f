/** 分类定级 and 结对 of party organisations. */
import type { gradeActions } from '@core/modules/grades/actions';
import type { RoutesOf } from '@server/runtime/route';
import { pairOrganizations, setGrade } from './grades';
import { findExcellent, openExcellent } from './excellent';
import { hearGrade, replyToGrade } from './hearing';
import { listGrades } from './list';

type Actions = typeof gradeActions;

export const desk = {
  'grade.list': listGrades,
  'grade.set': setGrade,
  'grade.hear': hearGrade,
  'grade.reply': replyToGrade,
  'grade.pair': pairOrganizations,
  'grade.excellent': openExcellent,
  'grade.findExcellent': findExcellent,
} satisfies RoutesOf<Actions, 'desk'>;
