/** Subscription messages: drafted for what is due, sent where they are allowed. */
import type { reminderActions } from '@core/modules/reminders/actions';
import type { Jobs } from '@server/runtime/jobs/job';
import type { RoutesOf } from '@server/runtime/route';
import { draftReminders } from './draft-job';
import { answerReminder } from './reminders';
import { sendReminders } from './send-job';

type Actions = typeof reminderActions;

export const api = {
  'reminder.answer': answerReminder,
} satisfies RoutesOf<Actions, 'api'>;

export const jobs = {
  draftReminders: { stage: 'draft', run: draftReminders },
  sendReminders: { stage: 'send', run: sendReminders },
} satisfies Jobs;
