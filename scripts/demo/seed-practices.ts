/**
 * Standards and processes of the demo, through the product's own actions: a branch of the town's
 * that is accepted and one that waits for the town, the secretary's own in the middle of its
 * self-check, 七步评议 under way, one person who became an activist and one whose talk is due.
 * On days relative to today.
 */
import { randomUUID } from 'node:crypto';
import { addDays, dayOfInstant } from '@core/shared/calendar/day';
import type { District } from '@local-cloud/district';

const SECRETARY = 'demo-secretary';
const TOWN = 'demo-town';
/** Organisations looked at: enough to find two that somebody has in charge. */
const LOOKED_AT = 12;

/** `instructors` are the OPENIDs of those who may have a branch of the town's in their charge. */
export async function seedPractices(
  district: District,
  instructors: readonly string[],
  say: (line: string) => void,
): Promise<void> {
  const { act, cloud } = district;
  const { clock } = cloud;
  const today = dayOfInstant(clock.now());
  const { branches } = await act(SECRETARY, 'meeting.list', {});
  const organizationId = branches.find((b) => b.mayKeep)?.organizationId;
  if (!organizationId) throw new Error('the demo has no secretary of a branch');
  const subject = { kind: 'organization', id: organizationId } as const;
  const charged = await inCharge(district, instructors, organizationId);
  const on = (days: number): void => clock.setToday(addDays(today, days));
  const when = () => ({ on: dayOfInstant(clock.now()), recordedAt: clock.now() });
  const begin = async (openid: string, of: Subject, standard: string): Promise<string> => {
    const id = randomUUID();
    await act(openid, 'standard.begin', { id, subject: of, standard, ...when() });
    return id;
  };
  /** Says yes to what is asked, but of one item nothing. */
  const state = async (openid: string, checkId: string, but = ''): Promise<void> => {
    const { items } = await act(openid, 'standard.open', { checkId });
    const answers = items
      .filter(({ asked, title }) => asked && title !== but)
      .map(({ item }) => ({ item, value: 'yes' as const }));
    await act(openid, 'standard.state', { id: randomUUID(), checkId, answers, ...when() });
  };
  const pass = (openid: string, checkId: string, stage: 'selfCheck' | 'accept') =>
    act(openid, 'standard.decide', {
      id: randomUUID(),
      checkId,
      stage,
      outcome: 'passed',
      ...when(),
    });
  const take = (runId: string, step: string, fields: Record<string, boolean | number> = {}) =>
    act(SECRETARY, 'process.record', { id: randomUUID(), runId, step, fields, ...when() });
  const apply = async (name: string): Promise<string> => {
    const id = randomUUID();
    const of = { kind: 'person' as const, organizationId, name };
    await act(SECRETARY, 'process.begin', { id, process: 'development', subject: of, ...when() });
    await take(id, 'application', { adult: true });
    return id;
  };
  try {
    on(-45);
    const seven = randomUUID();
    await act(SECRETARY, 'process.begin', { id: seven, process: 'sevenSteps', subject, ...when() });
    // 一诺 is filled by what is made public among the pledges.
    const grown = await apply('林小满');
    for (const [i, { openid, of }] of charged.entries()) {
      const checkId = await begin(openid, of, 'threeShows');
      await state(openid, checkId);
      await pass(openid, checkId, 'selfCheck');
      // The second waits for the town, longer than it should.
      if (i === 0) await pass(TOWN, checkId, 'accept');
    }
    on(-30);
    await take(grown, 'talk');
    on(-20);
    await take(grown, 'activist', { proposed: true });
    on(-12);
    await apply('许立秋');
    on(-5);
    await state(SECRETARY, await begin(SECRETARY, subject, 'threeShows'), '比业绩');
  } finally {
    clock.setToday(today);
  }
  say(`达标验收 ${charged.length + 1} 项，程序 3 项`);
}

interface Subject {
  readonly kind: 'organization';
  readonly id: string;
}

/** Two branches of the town's, each with an instructor who has it in charge and may begin. */
async function inCharge(
  { act, send }: District,
  instructors: readonly string[],
  but: string,
): Promise<{ openid: string; of: Subject }[]> {
  const { organizations } = await act(TOWN, 'organization.list', {});
  const found: { openid: string; of: Subject }[] = [];
  for (const { id } of organizations.filter((one) => one.id !== but).slice(0, LOOKED_AT)) {
    const of = { kind: 'organization' as const, id };
    for (const openid of instructors) {
      const { answer } = await send(openid, 'standard.subject', { subject: of });
      if (!answer.ok) continue;
      found.push({ openid, of });
      break;
    }
    if (found.length === 2) break;
  }
  return found;
}
