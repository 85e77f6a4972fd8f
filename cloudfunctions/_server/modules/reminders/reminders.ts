/** Subscription messages: what the person allowed, asked inside a tap. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import type { ReminderTopic } from '@core/modules/reminders/actions';
import { reminderTopic } from '@core/modules/reminders/actions';
import { AppError } from '@core/shared/errors';
import type { Role } from '@core/modules/people/contract';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';

/** Messages that one person may have in store: consents beyond it are not counted. */
const MOST_ALLOWED = 20;

/** Whom a topic is for. */
const FOR: Readonly<Record<ReminderTopic, readonly Role[]>> = {
  due: ['instructor', 'secretary', 'townSupervisor'],
  promise: ['instructor'],
  partyDay: ['member'],
};

/** The templates of this deployment for the person's roles, and how many messages are still allowed. */
export function remindersOf(
  deps: Deps,
  { person, roles }: Actor,
): ActionOutput<'home.open'>['reminders'] {
  return reminderTopic.options.flatMap((topic) => {
    const template = deps.reminders[topic];
    const { allowed = 0, refused = false } = person.allowance?.[topic] ?? {};
    return template && roles.some(({ role }) => FOR[topic].includes(role))
      ? [{ topic, templateId: template.templateId, allowed, refused }]
      : [];
  });
}

/** One consent is one message; a refusal is remembered, and nobody asks by itself again. */
export async function answerReminder(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'reminder.answer'>,
): Promise<ActionOutput<'reminder.answer'>> {
  const write = writeOf('reminder.answer', actor, input, actor.personId);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const person = await tx.get('persons', actor.personId);
    if (!person) throw new AppError('NOT_FOUND', '名册上没有这个人');
    const allowance = { ...person.allowance };
    for (const { topic, accepted, stop } of input.answers) {
      const before = stop ? 0 : (allowance[topic]?.allowed ?? 0);
      allowance[topic] = {
        allowed: Math.min(MOST_ALLOWED, before + (accepted ? 1 : 0)),
        refused: !accepted,
      };
    }
    await tx.set('persons', { ...person, allowance });
  });
  return { receipt };
}
