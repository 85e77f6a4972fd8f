/**
 * Standards played through: an instructor states what the records do not know, the town verifies,
 * the 工委 accepts, and 公示 passes. What the records know is entered before, by their own actions.
 */
import { PRIVACY_VERSION } from '@core/modules/people/contract';
import { addDays } from '@core/shared/calendar/day';
import type { Stage } from './stage';
import { id } from './tools';

const ADMINISTRATOR = 'replay-administrator';
export const INSTRUCTOR = 'replay-instructor';
export const TOWN_STAFF = 'replay-town';
const STAFF = 'replay-staff';

/** Working days of 公示 and holidays between: so many days on, whatever the calendar. */
const PUBLIC_DAYS = 21;

export interface Played {
  today: string;
}

/** Moves the play to a day. */
export function goTo({ cloud }: Stage, played: Played, on: string): void {
  played.today = on;
  cloud.clock.setToday(on);
}

/** Binds somebody of the roster, by name, so that they act. */
export async function enterAs({ cloud }: Stage, name: string, openid: string): Promise<string> {
  const { people } = await cloud.act(ADMINISTRATOR, 'person.list', { query: name });
  const person = people.find((one) => one.name === name);
  if (!person) throw new Error(`${name} is on no roster`);
  const { personId } = person;
  const { code } = await cloud.act(ADMINISTRATOR, 'binding.issue', { id: id(), personId });
  await cloud.act(openid, 'binding.redeem', { id: id(), code, consent: PRIVACY_VERSION });
  return personId;
}

/** Somebody of the only town. */
export async function enterTown(stage: Stage): Promise<void> {
  const { towns } = await stage.act('grade.list', {});
  await stage.cloud.act(ADMINISTRATOR, 'role.grant', {
    id: id(),
    person: { name: '镇街干部' },
    role: 'townSupervisor',
    scopeId: towns[0]?.townId ?? '',
    from: '2020-01-01',
  });
  await enterAs(stage, '镇街干部', TOWN_STAFF);
}

interface Subject {
  readonly kind: 'organization' | 'unit';
  readonly id: string;
}

/** One standard of one subject from its beginning to the end of 公示; whether it is held then. */
export async function accept(
  stage: Stage,
  played: Played,
  subject: Subject,
  standard: string,
): Promise<string> {
  const { cloud } = stage;
  const checkId = id();
  const when = () => ({ on: played.today, recordedAt: cloud.clock.now() });
  await cloud.act(INSTRUCTOR, 'standard.begin', { id: checkId, subject, standard, ...when() });
  const { items, stages } = await cloud.act(INSTRUCTOR, 'standard.open', { checkId });
  const answers = items
    .filter(({ asked }) => asked)
    .map(({ item }) => ({ item, value: 'yes' as const }));
  if (answers.length > 0) {
    await cloud.act(INSTRUCTOR, 'standard.state', { id: id(), checkId, answers, ...when() });
  }
  const openids = { branch: INSTRUCTOR, instructor: INSTRUCTOR, town: TOWN_STAFF, district: STAFF };
  for (const { stage: code, by } of stages) {
    await cloud.act(
      by.includes('instructor') ? INSTRUCTOR : openids[by[0] ?? 'town'],
      'standard.decide',
      {
        id: id(),
        checkId,
        stage: code,
        outcome: 'passed',
        ...when(),
      },
    );
  }
  return checkId;
}

/** Lets every 公示 of today end. */
export const letPublicityEnd = (stage: Stage, played: Played): void =>
  goTo(stage, played, addDays(played.today, PUBLIC_DAYS));
