/** Checks of standards in a small district of the pack 永川, each as far on as a test needs it. */
import { randomUUID } from 'node:crypto';
import type { ActionName } from '@core/modules/actions';
import type { District } from '@local-cloud/district';
import { openidOf, TODAY, type SmallDistrict } from './small-district';

type Town = 0 | 1;

/** Nine items, one of them known from the records where they speak; two stages: branch, town. */
export const SHOWS = 'threeShows';
export const SHOWS_ITEMS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

export function practicesIn(district: District, ids: SmallDistrict) {
  const id = () => randomUUID();
  const secretary = (town: Town) => openidOf('secretary', town);
  const staff = (town: Town) => openidOf('townSupervisor', town);
  const when = () => ({ on: TODAY, recordedAt: district.cloud.clock.now() });
  const act = async (openid: string, action: ActionName, input: object): Promise<string> => {
    const made = { id: id(), ...when(), ...input };
    await district.act(openid, action, made);
    return made.id;
  };
  const subject = (town: Town) => ({ kind: 'organization', id: ids.organizations[town] }) as const;
  const yes = SHOWS_ITEMS.map((item) => ({ item, value: 'yes' as const }));
  const decide = (openid: string, checkId: string, stage: string, outcome = 'passed') =>
    act(openid, 'standard.decide', { checkId, stage, outcome, words: '已核实' });

  return {
    when,
    subject,
    yes,
    decide,
    begun: (town: Town, openid = secretary(town), standard = SHOWS) =>
      act(openid, 'standard.begin', { subject: subject(town), standard }),
    /** The check of the town's branch that stands last. */
    last: async (town: Town): Promise<string> => {
      const page = { subject: subject(town), standard: SHOWS };
      return (await district.act(staff(town), 'standard.open', page)).check?.checkId ?? '';
    },
    state: (openid: string, checkId: string, answers: object[] = yes) =>
      act(openid, 'standard.state', { checkId, answers }),
    /** All items stated, the self-check not passed yet. */
    async stated(town: Town): Promise<string> {
      const checkId = await this.begun(town);
      await this.state(secretary(town), checkId);
      return checkId;
    },
    /** It waits for the town. */
    async checked(town: Town): Promise<string> {
      const checkId = await this.stated(town);
      await decide(secretary(town), checkId, 'selfCheck');
      return checkId;
    },
    async accepted(town: Town, openid = staff(town)): Promise<string> {
      const checkId = await this.checked(town);
      await decide(openid, checkId, 'accept');
      return checkId;
    },
    /** An objection of the town's member. */
    async objected(
      town: Town,
      acceptedBy = staff(town),
    ): Promise<{ checkId: string; objectionId: string }> {
      const checkId = await this.accepted(town, acceptedBy);
      const words = { checkId, words: '没有公开承诺' };
      const objectionId = await act(openidOf('member', town), 'standard.contest', words);
      return { checkId, objectionId };
    },
    /** The town means to take it back. */
    async warned(town: Town): Promise<string> {
      const checkId = await this.accepted(town);
      await act(staff(town), 'standard.revoke', { checkId, step: 'warn', words: '活动没有开展' });
      return checkId;
    },
  };
}
