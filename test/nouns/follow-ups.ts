import type { followUpActions } from '@core/modules/follow-ups/actions';
import { id, scoped, unscoped, type FixturesOf, type World } from '../support/fixture';
import { addDays } from '@core/shared/calendar/day';
import { TODAY } from '../support/small-district';
import { draftOf, repliedCase } from '../support/follow-ups';

export const fixtures = ({ district, ids, make }: World) =>
  ({
    'followUp.list': {
      requests: 5,
      call: unscoped(() => ({ shelf: 'draft' })),
      full: () => ({ shelf: 'draft', after: 'x' }),
    },
    'followUp.mine': { requests: 4, call: unscoped(), full: () => ({}) },
    'followUp.open': {
      requests: 7,
      call: scoped(async (town) => ({ followUpId: await make.signedCase(town) })),
      full: () => ({ followUpId: 'f1' }),
    },
    'followUp.sign': {
      requests: 14,
      call: scoped(async (town) => ({
        id: id(),
        followUpId: await draftOf(district, town, '实地走访'),
        requirement: '补上联系',
        responsibleId: ids.instructors[town],
      })),
      full: () => ({
        id: 'f2',
        followUpId: 'f1',
        requirement: '补上联系',
        responsibleId: ids.instructors[0],
      }),
    },
    'followUp.drop': {
      requests: 7,
      call: scoped(async (town) => ({
        id: id(),
        followUpId: await draftOf(district, town, '实地走访'),
        reason: '情况特殊',
      })),
      full: () => ({ id: 'f3', followUpId: 'f1', reason: '情况特殊' }),
    },
    'followUp.reply': {
      requests: 9,
      call: scoped(async (town) => ({
        id: id(),
        followUpId: await make.signedCase(town),
        text: '已补上',
      })),
      full: () => ({ id: 'f4', followUpId: 'f1', text: '已补上' }),
    },
    'followUp.close': {
      requests: 9,
      call: scoped(async (town) => ({
        id: id(),
        followUpId: await repliedCase(district, ids, town),
        reason: '已整改',
      })),
      full: () => ({ id: 'f5', followUpId: 'f1', reason: '已整改' }),
    },
    'followUp.raise': {
      requests: 14,
      call: scoped(async (town) => {
        const followUpId = await repliedCase(district, ids, town);
        district.cloud.clock.setToday(addDays(TODAY, 5));
        return {
          id: id(),
          followUpId,
          requirement: '补上联系',
          responsibleId: ids.instructors[town],
          step: 'urge',
          reason: '没有说明原因',
        };
      }),
      full: () => ({
        id: 'f6',
        followUpId: 'f1',
        requirement: '补上联系',
        responsibleId: ids.instructors[0],
        step: 'urge',
        reason: '没有回复',
      }),
    },
  }) satisfies FixturesOf<typeof followUpActions>;
