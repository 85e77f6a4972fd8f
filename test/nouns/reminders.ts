import type { reminderActions } from '@core/modules/reminders/actions';
import { id, unscoped, type FixturesOf, type World } from '../support/fixture';

export const fixtures = (_: World) =>
  ({
    'reminder.answer': {
      requests: 7,
      call: unscoped(() => ({
        id: id(),
        answers: [{ topic: 'due', accepted: true }],
      })),
      full: () => ({ id: 'b17', answers: [{ topic: 'due', accepted: true }] }),
    },
  }) satisfies FixturesOf<typeof reminderActions>;
