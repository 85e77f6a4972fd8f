/** A day's work in a big district. */
import { randomUUID } from 'node:crypto';
import type { District } from '@local-cloud/district';
import { instructorOf, openidOf, unitIdOf, type Size } from './big-district';

const EVERY = 101;

/** One contact at one in a hundred units, of all towns alike. */
export async function changeSome(
  { send, cloud }: District,
  size: Size,
  happenedOn: string,
): Promise<void> {
  for (let unit = 0; unit < size.units; unit += EVERY) {
    const { answer } = await send(openidOf(instructorOf(unit, size)), 'contact.record', {
      id: randomUUID(),
      unitId: unitIdOf(unit),
      channel: 'phone',
      outcome: 'reached',
      happenedOn,
      recordedAt: cloud.clock.now(),
    });
    if (!answer.ok) throw new Error(`contact.record: ${answer.error.message}`);
  }
}
