import { courseTitles } from '@core/modules/courses/labels';
import { byField, type CollectionSpecs } from '@server/runtime/collection';
import type { CourseCollections } from './stored';

export const courseCollections: CollectionSpecs<CourseCollections> = {
  courses: {
    indexes: ['sortKey', 'officeId sortKey', 'officeId on', 'personIds on', 'by'],
    personal: [
      {
        section: 'courses',
        where: byField('personIds'),
        lines: ({ on, kind, title, hours, voided }) => [
          {
            on,
            text: `参加${courseTitles[kind]} · ${title}，${hours} 学时${voided ? '（已作废）' : ''}`,
          },
        ],
      },
      {
        section: 'courses',
        where: byField('by'),
        lines: ({ on, title }) => [{ on, text: `登记的培训 · ${title}` }],
      },
    ],
    removal: 'texts',
  },
};
