import { byField, type CollectionSpecs } from '@server/runtime/collection';
import type { GradeCollections } from './stored';

export const gradeCollections: CollectionSpecs<GradeCollections> = {
  grades: {
    indexes: ['townId'],
    personal: { nothing: 'about the organisation; who graded it stands by id' },
    removal: 'texts',
  },
  excellents: {
    indexes: ['findings.on', 'findings.by'],
    personal: [
      {
        section: 'practices',
        where: byField('findings.by'),
        lines: ({ findings, period }, { personId }) =>
          findings
            .filter(({ by }) => by === personId)
            .map(({ on }) => ({ on, text: `分类定级 · 认定优秀 · ${period}` })),
      },
    ],
    removal: 'texts',
  },
};
