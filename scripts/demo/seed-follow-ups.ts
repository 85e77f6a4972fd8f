/**
 * 督办 in the demo, through the product's own actions: drafts of the clock, one that waits
 * for the first instructor's reply, one that is answered, one that a contest keeps away.
 */
import { randomUUID } from 'node:crypto';
import type { ActionOutput } from '@core/modules/actions';
import type { District } from '@local-cloud/district';

const DISTRICT_STAFF = 'demo-district';

type Opened = ActionOutput<'followUp.open'>;

export async function seedFollowUps(
  district: District,
  openids: readonly string[],
  say: (line: string) => void,
): Promise<void> {
  const drafts = await draftsOf(district);
  const byInstructor = new Map<string, Opened[]>();
  for (const draft of drafts) {
    const who = draft.responsible[0]?.personId ?? '';
    byInstructor.set(who, [...(byInstructor.get(who) ?? []), draft]);
  }
  const mine = async (openid: string): Promise<Opened[]> => {
    const { personId } = await district.act(openid, 'home.open', {});
    return byInstructor.get(personId) ?? [];
  };
  const [first = '', ...others] = openids;
  const [ofFirst] = await mine(first);
  if (ofFirst) await sign(district, ofFirst, '请说明原因，并在时限内补上本期联系');
  for (const openid of others) {
    const [answered, contested] = await mine(openid);
    if (!answered || !contested) continue;
    await sign(district, answered, '请核对记录，有遗漏的及时补录');
    await district.act(openid, 'followUp.reply', {
      id: randomUUID(),
      followUpId: answered.followUp.followUpId,
      text: '单位搬迁换了号码，已在名册更正，本周起恢复联系',
    });
    await contest(district, openid, contested);
    break;
  }
  say(`督办草稿 ${drafts.length} 件`);
}

/** Drafts of responsibilities, each opened by the office. */
async function draftsOf({ act }: District): Promise<Opened[]> {
  const { followUps } = await act(DISTRICT_STAFF, 'followUp.list', { shelf: 'draft' });
  const drafts: Opened[] = [];
  for (const { followUpId, personName } of followUps) {
    if (personName) drafts.push(await act(DISTRICT_STAFF, 'followUp.open', { followUpId }));
  }
  return drafts;
}

async function sign({ act }: District, draft: Opened, requirement: string): Promise<void> {
  await act(DISTRICT_STAFF, 'followUp.sign', {
    id: randomUUID(),
    followUpId: draft.followUp.followUpId,
    requirement,
    responsibleId: draft.responsible[0]?.personId ?? '',
  });
}

/** A contest against one of the verdicts it rests on: nobody signs it until that is decided. */
async function contest({ act }: District, openid: string, { followUp }: Opened): Promise<void> {
  const verdict = followUp.basis[0]?.verdict;
  if (!verdict || !followUp.unitId) return;
  await act(openid, 'mark.contest', {
    id: randomUUID(),
    unitId: followUp.unitId,
    obligation: verdict.obligation,
    periodKey: verdict.period.key,
    reason: '当周单位停电放假，门卫可证明',
  });
}
