/**
 * What every practice of the sources must do, told once: a wrong step is refused in words, a
 * deadline stands in 今日 of whoever acts next, and an acceptance changes another screen.
 */
import { randomUUID } from 'node:crypto';
import { addDays } from '@core/shared/calendar/day';
import { freshDistrict } from './district';
import { practicesIn } from './practices';
import {
  bindPerson,
  fillSmallDistrict,
  grant,
  openidOf,
  TODAY,
  type SmallDistrict,
} from './small-district';
import { workIn } from './work';

export const SECRETARY = openidOf('secretary', 0);
export const INSTRUCTOR = openidOf('instructor', 0);
export const TOWN = openidOf('townSupervisor', 0);
export const OFFICE = openidOf('districtSupervisor', 0);

const OPENIDS = { branch: SECRETARY, instructor: INSTRUCTOR, town: TOWN, district: OFFICE };

/** A small district of a pack, with what stories are told by. */
export async function practiceDistrict(pack: string) {
  const district = await freshDistrict({ LIANGXIN_RULE_PACK: pack });
  const ids = await fillSmallDistrict(district);
  return { district, ids, ...storyIn(district, ids) };
}
export type PracticeDistrict = Awaited<ReturnType<typeof practiceDistrict>>;

function storyIn(district: Awaited<ReturnType<typeof freshDistrict>>, ids: SmallDistrict) {
  let today = TODAY;
  const work = workIn(district, ids);
  const make = practicesIn(district, ids);
  const goTo = (day: string): void => district.cloud.clock.setToday((today = day));
  const when = () => ({ on: today, recordedAt: district.cloud.clock.now() });
  const send = (openid: string, action: string, input: object) =>
    district
      .send(openid, action, { id: randomUUID(), ...when(), ...input })
      .then(({ answer }) => answer);
  /** Raises what is refused. */
  const act = async (openid: string, action: string, input: object): Promise<void> => {
    const answer = await send(openid, action, input);
    if (!answer.ok) throw new Error(`${action}：${answer.error.message}`);
  };
  const subject = make.subject(0);

  return {
    make,
    work,
    subject,
    goTo,
    when,
    send,
    act,
    today: () => today,
    /** What waits in 今日: what, and by when. */
    dues: async (openid: string) =>
      (await district.act(openid, 'practice.due', {})).items.map(({ what, dueOn }) => [
        what,
        dueOn,
      ]),
    async begin(openid: string, standard: string, of: object = subject): Promise<string> {
      const checkId = randomUUID();
      await act(openid, 'standard.begin', { id: checkId, subject: of, standard });
      return checkId;
    },
    decide: (openid: string, checkId: string, stage: string) =>
      send(openid, 'standard.decide', { checkId, stage, outcome: 'passed' }),
    /** Everything that is asked is stated; each stage is passed by the first office that has it; 公示 ends. */
    async finish(checkId: string): Promise<void> {
      const { items, stages } = await district.act(TOWN, 'standard.open', { checkId });
      const [first] = stages;
      const openid = OPENIDS[first?.by[0] ?? 'branch'];
      const answers = items
        .filter(({ asked }) => asked)
        .map(({ item }) => ({ item, value: 'yes' as const }));
      if (answers.length > 0) await act(openid, 'standard.state', { checkId, answers });
      for (const { stage, by } of stages) {
        const decision = { checkId, stage, outcome: 'passed' };
        await act(OPENIDS[by[0] ?? 'branch'], 'standard.decide', decision);
      }
      goTo(addDays(today, 14));
    },
    /** A year of the branch's life: elected, its day settled and held, what meets once a year too. */
    async yearOfLife(): Promise<void> {
      const { organizations } = ids;
      const organizationId = organizations[0];
      goTo('2026-01-05');
      await district.act(SECRETARY, 'branch.settle', {
        id: randomUUID(),
        organizationId,
        habit: { kind: 'weekday', nth: 1, weekday: 5 },
        hasCommittee: false,
        hasGroups: false,
      });
      const change = { kind: 'elect', termYears: 3 };
      await district.act(OFFICE, 'organization.change', {
        id: randomUUID(),
        organizationId,
        on: today,
        change: change as never,
      });
      const values = { ownRoom: true, area: 30, budget: 2000, workers: 1 };
      await district.act(OFFICE, 'ledger.state', {
        id: randomUUID(),
        unitId: ids.units[0],
        values,
      });
      for (let month = 0; month < 12; month += 1) {
        const quarterly = month % 3 === 2 ? ['memberMeeting', 'lecture'] : [];
        const yearly = month === 11 ? ['appraisal', 'lifeMeeting'] : [];
        const meetingId = await work.meeting(0, {
          on: today,
          kinds: ['partyDay', ...quarterly, ...yearly],
        });
        await work.confirmed(0, meetingId);
        goTo(addDays(today, 30));
      }
    },
    /** Somebody who leads a branch that is new; their OPENID. */
    async secretaryOf(organizationId: string): Promise<string> {
      const openid = `t-secretary-of-${organizationId}`;
      const person = await grant(district, '新书记', 'secretary', organizationId);
      await bindPerson(district, person, openid);
      return openid;
    },
    /** A level of the branch; what is answered. */
    grade: (scale: string, level: string) =>
      district
        .send(OFFICE, 'grade.set', {
          id: randomUUID(),
          organizationId: ids.organizations[0],
          scale,
          level,
          on: today,
          reason: '验收通过',
        })
        .then(({ answer }) => answer),
  };
}

export interface StandardStory {
  readonly pack: string;
  readonly standard: string;
  /** Who begins it; the first stage is theirs. */
  readonly by: 'branch' | 'town';
  /** What stands in 今日 of whoever begins. */
  readonly due: string;
  /** A stage out of its turn, and what is said. */
  readonly wrong: {
    readonly by: 'town' | 'branch';
    readonly stage: string;
    readonly words: string;
  };
  /** Standards that are held before. */
  readonly before?: readonly string[];
  readonly level: readonly [scale: string, level: string];
}

/** The life of a standard that gives a level: refused, due, accepted, graded. */
export function tellStandard(title: string, story: StandardStory): void {
  const { pack, standard, by, due, wrong, before = [], level } = story;
  describe(title, () => {
    let told: PracticeDistrict;
    beforeAll(async () => {
      told = await practiceDistrict(pack);
      await told.yearOfLife();
      for (const one of before) await told.finish(await told.begin(OPENIDS[by], one));
    }, 120_000);
    afterAll(() => told.district.end());

    test('a wrong step is refused, the deadline is in 今日, the level follows the acceptance', async () => {
      const checkId = await told.begin(OPENIDS[by], standard);
      expect((await told.dues(OPENIDS[by])).map(([what]) => what)).toContain(due);
      expect(await told.decide(OPENIDS[wrong.by], checkId, wrong.stage)).toMatchObject({
        error: { code: 'CONFLICT', message: expect.stringContaining(wrong.words) },
      });
      expect(await told.decide(OPENIDS[by], checkId, 'selfCheck')).toMatchObject({
        error: { message: expect.stringMatching(/^还缺：/) },
      });
      expect(await told.grade(...level)).toMatchObject({
        error: { message: expect.stringContaining('须先通过对应标准的验收') },
      });
      await told.finish(checkId);
      expect(await told.grade(...level)).toMatchObject({ ok: true });
      const page = await told.district.act(OFFICE, 'grade.list', {
        scale: level[0],
        townId: told.ids.towns[0],
      });
      expect(page.organizations).toMatchObject([{ name: '甲一党支部', level: level[1] }]);
    });
  });
}
