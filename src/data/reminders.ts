/** Subscription messages: WeChat asks, the server learns the answer. */
import Taro from '@tarojs/taro';
import type { ActionOutput, ActionRequest } from '@core/modules/actions';
import { noteAnswers } from './home-snapshot';
import { newId } from './ids';
import { theOutbox } from './outbox';
import { platformCall } from '@app/phone/platform-call';
import { showFailure } from '@app/phone/show-failure';

type Reminders = ActionOutput<'home.open'>['reminders'];
type Answers = ActionRequest<'reminder.answer'>['answers'];

/** WeChat takes three templates at a time. */
const AT_ONCE = 3;

/** What they are called together: 党日 is the only one that is not about something due. */
export const remindersTitle = (reminders: Reminders): string =>
  reminders.every(({ topic }) => topic === 'partyDay') ? '党日提醒' : '到期提醒';

/** Must run inside a tap. A refusal is an answer too; a closed dialogue is none. */
export async function askForReminders(reminders: Reminders): Promise<void> {
  const asked = reminders.slice(0, AT_ONCE);
  const tmplIds = asked.map((r) => r.templateId);
  try {
    const asks = (): Promise<object> => Taro.requestSubscribeMessage({ tmplIds, entityIds: [] });
    // A dialogue that was closed answers nothing.
    const result: Record<string, unknown> = {
      ...(await platformCall('requestSubscribeMessage', asks)),
    };
    const answers: Answers = asked
      .filter(({ templateId }) => typeof result[templateId] === 'string')
      .map(({ topic, templateId }) => ({ topic, accepted: result[templateId] === 'accept' }));
    if (answers.length === 0) return;
    noteAnswers(answers);
    theOutbox().save('reminder.answer', { id: newId(), answers }, remindersTitle(asked));
    void theOutbox().flush();
  } catch (error) {
    showFailure(error);
  }
}

/** Takes back what was agreed to: no more messages of this kind until it is agreed to again. */
export function stopReminders(reminder: Reminders[number]): void {
  const answers: Answers = [{ topic: reminder.topic, accepted: false, stop: true }];
  noteAnswers(answers);
  theOutbox().save('reminder.answer', { id: newId(), answers }, remindersTitle([reminder]));
  void theOutbox().flush();
}
