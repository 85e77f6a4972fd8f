/** 培训 as the archive has them; who came stands with each person. */
import type { coursesArchive as tables } from '@core/modules/courses/archive-tables';
import { courseTitles } from '@core/modules/courses/labels';
import type { ExportCell } from '@core/modules/exports/contract';
import {
  dayCell,
  page as pageOf,
  rest,
  type ArchiveReads,
  type ReadStep,
} from '@server/modules/exports/read-page';
import { namesIn } from '@server/runtime/tree';

const readCourses: ReadStep = async (deps, head, after) => {
  const courses = await pageOf(deps, 'courses', after);
  const own = courses.found.filter(({ officeId }) => !head.townId || officeId === head.townId);
  const offices = await namesIn(
    deps.store,
    'orgNodes',
    own.map(({ officeId }) => officeId),
  );
  return {
    rows: {
      courses: own.map(
        ({ on, officeId, kind, title, hours, personIds, others, voided }): ExportCell[] => [
          dayCell(on),
          offices.get(officeId) ?? '',
          courseTitles[kind],
          title,
          hours,
          personIds.length,
          others,
          voided ? '已作废' : '有效',
        ],
      ),
    },
    ...rest(courses),
  };
};

export const coursesArchive: ArchiveReads<typeof tables> = { courses: readCourses };
