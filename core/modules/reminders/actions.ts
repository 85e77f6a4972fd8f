import * as z from '@core/shared/zod';
import { id } from '@core/shared/primitives';
import { action } from '@core/modules/action';

/** What reminders are about; each has one template of the subscription messages. */
export const reminderTopic = z.enum(['due', 'promise', 'partyDay']);
export type ReminderTopic = z.infer<typeof reminderTopic>;

export const reminderActions = {
  /** What the person answered when asked, inside a tap: one consent is one message. */
  'reminder.answer': action({
    runsIn: 'api',
    input: z.strictObject({
      id,
      answers: z
        .array(
          z.strictObject({
            topic: reminderTopic,
            accepted: z.boolean(),
            /** The person wants no more of these: what was agreed to before is given up too. */
            stop: z.literal(true).optional(),
          }),
        )
        .min(1)
        .max(reminderTopic.options.length),
    }),
    output: z.object({ receipt: z.string() }),
    access: { instructor: 'own', secretary: 'own', member: 'own', townSupervisor: 'own' },
  }),
};
