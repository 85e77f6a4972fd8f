import type { StoredReminder } from './stored';
import { byField, type CollectionSpecs } from '@server/runtime/collection';
import type { ReminderCollections } from './stored';

const STATES: Readonly<Record<StoredReminder['state'], string>> = {
  drafted: '待发',
  sent: '已发',
  silenced: '已办完，没有发',
  refused: '您已拒收，没有发',
  failed: '没有发出',
};

export const reminderCollections: CollectionSpecs<ReminderCollections> = {
  reminders: {
    indexes: ['state businessDate', 'personId'],
    personal: [
      {
        section: 'reminders',
        where: byField('personId'),
        lines: ({ businessDate, state, dueOn }) => [
          { on: businessDate, text: `微信提醒（${dueOn} 到期）· ${STATES[state]}` },
        ],
      },
    ],
    removal: 'texts',
  },
};
