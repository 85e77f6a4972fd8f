/** What the records of 永川's best branches say by themselves: a link with a village, a post, days with a standard. */
import type { ActionRequest } from '@core/modules/actions';
import { afterMonths } from '@core/shared/calendar/deadline';
import type { Branch } from './branch-life';
import type { Stage } from './stage';
import { id } from './tools';

/** In the first quarter: the link is begun, and a post is held for the year; the link's id. */
export async function beginPractices(
  stage: Pick<Stage, 'cloud'>,
  branch: Branch,
  on: string,
): Promise<string> {
  const { openid, organizationId, memberIds } = branch;
  const pairId = id();
  await stage.cloud.act(openid, 'pair.begin', {
    id: pairId,
    on,
    recordedAt: stage.cloud.clock.now(),
    kind: 'villageLink',
    from: { kind: 'organization', id: organizationId },
    to: { kind: 'village', name: `联建村${organizationId.slice(-6)}` },
    goals: [],
  });
  await publish(stage, branch, on, {
    kind: 'post',
    form: 'post',
    subject: { kind: 'person', organizationId, personId: memberIds[0] ?? '' },
    says: { place: '一号岗位', standard: '零差错' },
    until: afterMonths(on, 12),
  });
  return pairId;
}

/** Once a quarter: both sides do something together, and a day is held with its standard. */
export async function practise(
  stage: Pick<Stage, 'cloud'>,
  branch: Branch,
  pairId: string,
  on: string,
): Promise<void> {
  const { cloud } = stage;
  const { openid, organizationId } = branch;
  const when = { on, recordedAt: cloud.clock.now() };
  await cloud.act(openid, 'pair.record', { id: id(), pairId, ...when, activity: 'service' });
  const pledgeId = await publish(stage, branch, on, {
    kind: 'standardDay',
    form: 'skill',
    subject: { kind: 'organization', id: organizationId },
    says: { subject: '技能', standard: '八十分' },
    until: on,
  });
  const taken = { took: 9, reached: 7 };
  await cloud.act(openid, 'pledge.record', { id: id(), pledgeId, ...when, words: '比武', taken });
}

/** Made and made public on one day; its id. */
async function publish(
  { cloud }: Pick<Stage, 'cloud'>,
  { openid }: Branch,
  on: string,
  made: Pick<ActionRequest<'pledge.make'>, 'kind' | 'form' | 'subject' | 'says' | 'until'>,
): Promise<string> {
  const pledgeId = id();
  const when = () => ({ on, recordedAt: cloud.clock.now() });
  await cloud.act(openid, 'pledge.make', { id: pledgeId, ...when(), ...made });
  await cloud.act(openid, 'pledge.publish', { id: id(), pledgeId, ...when() });
  return pledgeId;
}
