import type { guideActions } from '@core/modules/guide/actions';
import { id, unscoped, type FixturesOf, type World } from '../support/fixture';

export const fixtures = ({ make }: World) =>
  ({
    'guide.open': { requests: 6, call: unscoped(), full: () => ({}) },
    'rulePack.choose': {
      requests: 1,
      call: unscoped(() => ({ id: id(), packId: 'yongchuan' })),
      full: () => ({ id: 'e8', packId: 'yongchuan' }),
    },
    'town.add': {
      requests: 8,
      call: unscoped(() => ({ id: id(), name: `某镇${id().slice(0, 6)}` })),
      full: () => ({ id: 'e7', name: '丙街道' }),
    },
    'town.order': {
      requests: 10,
      call: unscoped(async () => ({ id: id(), townIds: await make.everyTown() })),
      full: () => ({ id: 'e11', townIds: ['t-none'] }),
    },
  }) satisfies FixturesOf<typeof guideActions>;
