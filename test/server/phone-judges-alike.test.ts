/** A correction of day and note on its way: the phone judges it in as the server will. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { ActionRequest } from '@core/modules/actions';
import type { Channel, Outcome } from '@core/modules/cadence/contract';
import { addDays } from '@core/shared/calendar/day';
import type { OutboxItem } from '@app/data/outbox/outbox';
import { withOutbox } from '@app/data/pending-contacts';
import { freshDistrict } from '../support/district';
import { fillSmallDistrict, openidOf, TODAY, type SmallDistrict } from '../support/small-district';
import { workIn } from '../support/work';

const INSTRUCTOR = openidOf('instructor', 0);
let district: Awaited<ReturnType<typeof freshDistrict>>;
let ids: SmallDistrict;

beforeAll(async () => {
  district = await freshDistrict();
  ids = await fillSmallDistrict(district);
}, 120_000);
afterAll(() => district.end());

const factsNow = async () =>
  (await district.act(INSTRUCTOR, 'unit.open', { unitId: ids.units[0] })).facts;

const changes = fc
  .record(
    {
      channel: fc.constantFrom<Channel>('phone', 'online', 'onsite', 'elsewhere'),
      outcome: fc.constantFrom<Outcome>('reached', 'notReached'),
      on: fc.integer({ min: -40, max: 0 }).map((days) => addDays(TODAY, days)),
      text: fc.constantFrom('谈了用工', ''),
    },
    { requiredKeys: [] },
  )
  .filter((some) => Object.keys(some).length > 0);

test('the short forms of phone and server are equal', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(changes, { minLength: 1, maxLength: 3 }), async (all) => {
      const contactId = await workIn(district, ids).contact(0, { text: '原来的' });
      const before = await factsNow();
      const { personId } = await district.act(INSTRUCTOR, 'home.open', {});
      const outbox = all.map((some, i): OutboxItem<'contact.correct'> => {
        const input: ActionRequest<'contact.correct'> = {
          id: randomUUID(),
          contactId,
          changes: some,
          reason: '记错了',
          recordedAt: district.cloud.clock.now(),
        };
        const { id } = input;
        const action = 'contact.correct';
        return { id, action, input, owner: '', title: '', savedAt: i, state: 'saved', attempts: 0 };
      });
      const phone = withOutbox(before, outbox, personId);
      for (const { input } of outbox) await district.act(INSTRUCTOR, 'contact.correct', input);
      const server = await factsNow();
      const find = (facts: typeof server) => {
        const found = facts.contacts.find(({ id }) => id === contactId);
        return found && { ...found, note: found.note ?? '' };
      };
      expect(find(phone)).toEqual(find(server));
    }),
    { numRuns: 25 },
  );
});
