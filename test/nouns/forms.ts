import type { formActions } from '@core/modules/forms/actions';
import { id, unscoped, type FixturesOf, type World } from '../support/fixture';

export const fixtures = ({ ids, make }: World) =>
  ({
    'form.upload': {
      requests: 5,
      call: unscoped(async (_town, openid) => ({
        id: id(),
        fileId: await make.form(openid),
        fileName: '月报.xlsx',
      })),
      full: () => ({ id: 'x5', fileId: 'cloud://nowhere/none.xlsx', fileName: '月报.xlsx' }),
    },
    'form.map': {
      requests: 8,
      call: unscoped(async () => ({
        id: id(),
        formId: await make.mapped(),
        rows: 'units',
        columns: [{ column: 0, fact: 'name' }],
      })),
      full: () => ({
        id: 'x6',
        formId: 'x5',
        rows: 'towns',
        columns: [{ column: 0, fact: 'name' }],
      }),
    },
    'form.list': { requests: 4, call: unscoped(), full: () => ({}) },
    'form.fill': {
      requests: 4,
      call: unscoped(async () => ({ formId: await make.mapped() })),
      full: () => ({ formId: 'x5', month: '2026-05', townId: ids.towns[0] }),
    },
    'form.remove': {
      requests: 10,
      call: unscoped(async () => ({ id: id(), formId: await make.mapped() })),
      full: () => ({ id: 'x7', formId: 'x5' }),
    },
  }) satisfies FixturesOf<typeof formActions>;
