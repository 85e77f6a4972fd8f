import type { holidayActions } from '@core/modules/holidays/actions';
import { id, unscoped, type FixturesOf, type World } from '../support/fixture';
import { openidOf } from '../support/small-district';
import { NOTICE_2027 } from '../support/notices';

export const fixtures = ({ district }: World) =>
  ({
    'holidays.open': { requests: 2, call: unscoped(), full: () => ({}) },
    'holidays.enter': {
      requests: 8,
      call: unscoped(() => ({ id: id(), year: 2027, notice: NOTICE_2027 })),
      full: () => ({ id: 'e9', year: 2027, notice: NOTICE_2027 }),
    },
    'holidays.withdraw': {
      requests: 8,
      call: unscoped(async () => {
        const entered = { id: id(), year: 2027, notice: NOTICE_2027 };
        await district.act(openidOf('administrator', 0), 'holidays.enter', entered);
        return { id: id(), year: 2027, reason: '有误' };
      }),
      full: () => ({ id: 'e10', year: 2027, reason: '有误' }),
    },
    'holidays.compare': {
      requests: 2,
      call: unscoped(() => ({ year: 2027, notice: NOTICE_2027 })),
      full: () => ({ year: 2027, notice: NOTICE_2027 }),
    },
  }) satisfies FixturesOf<typeof holidayActions>;
