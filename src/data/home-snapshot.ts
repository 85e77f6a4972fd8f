/** The last 今日 that this phone has seen: what other pages may offer from it, also offline. */
import type { ActionOutput, ActionRequest } from '@core/modules/actions';
import { unitJudge } from '@core/modules/cadence/judge';
import { periodOf } from '@core/shared/calendar/period';
import type { OutboxItem } from './outbox/outbox';
import { settingOf, withOutbox } from './pending-contacts';
import { readSnapshot, snapshotKey, writeSnapshot } from './snapshots';

export const homeSnapshot = (): ActionOutput<'home.open'> | null =>
  readSnapshot<ActionOutput<'home.open'>>(snapshotKey('home.open', {}))?.data ?? null;

/** Notes what was answered to WeChat's question, until the server's own count replaces it. */
export function noteAnswers(answers: ActionRequest<'reminder.answer'>['answers']): void {
  const home = homeSnapshot();
  if (!home) return;
  const reminders = home.reminders.map((reminder) => {
    const answer = answers.find(({ topic }) => topic === reminder.topic);
    if (!answer) return reminder;
    const before = answer.stop ? 0 : reminder.allowed;
    const allowed = before + (answer.accepted ? 1 : 0);
    return { ...reminder, allowed, refused: !answer.accepted };
  });
  try {
    writeSnapshot(snapshotKey('home.open', {}), { ...home, reminders });
  } catch {
    // A full storage keeps the answer itself, which is in the outbox.
  }
}

export interface NearbyUnit {
  readonly unitId: string;
  readonly name: string;
}

/**
 * Units of the same park that nobody has visited this month yet: on the same way,
 * without any location. What is still in the outbox counts.
 */
export function unvisitedNearby(unitId: string, outbox: readonly OutboxItem[]): NearbyUnit[] {
  const home = homeSnapshot();
  const here = home?.units.find((u) => u.unitId === unitId);
  const setting = home && settingOf(home);
  if (!home || !here || !setting) return [];
  const month = periodOf('month', home.today);
  return home.units
    .filter((u) => u.unitId !== unitId && u.townId === here.townId)
    .filter((u) => {
      const facts = withOutbox(u.facts, outbox, home.personId);
      const who = { instructorId: u.judgedFor, leaves: home.leaves };
      const verdict = unitJudge(facts, who, setting)('visit', month);
      return verdict?.state === 'open' || verdict?.state === 'dueSoon';
    })
    .map(({ unitId: id, name }) => ({ unitId: id, name }));
}
