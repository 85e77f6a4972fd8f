/** 附表 of 培训 of the month, by kind. */
import type { CourseCount } from '@core/modules/courses/contract';
import { courseTitles } from '@core/modules/courses/labels';
import type { Block } from '@core/modules/papers/contract';

export const courseTable = (counts: readonly CourseCount[] = []): Block[] =>
  counts.length === 0
    ? []
    : [
        {
          kind: 'table',
          name: '培训',
          columns: [
            { title: '类型', width: 3 },
            { title: '期数', from: '当月举办、没有作废的' },
            { title: '人次', from: '名册内到场的人和其他人数' },
          ],
          rows: counts.map(({ kind, courses, places }) => [courseTitles[kind], courses, places]),
        },
      ];
