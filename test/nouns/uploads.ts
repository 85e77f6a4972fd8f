import type { uploadActions } from '@core/modules/uploads/actions';
import { id, unscoped, type FixturesOf, type World } from '../support/fixture';

export const fixtures = (_: World) =>
  ({
    'upload.begin': {
      requests: 3,
      call: unscoped(() => ({ id: id(), fileName: '名册.xlsx' })),
      full: () => ({ id: 'x9', fileName: '名册.xlsx' }),
    },
  }) satisfies FixturesOf<typeof uploadActions>;
