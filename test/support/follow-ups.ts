/** 督办 in a small district: drafted by the clock, signed by the office. */
import { randomUUID } from 'node:crypto';
import type { ActionOutput } from '@core/modules/actions';
import type { FollowUpShelf } from '@core/modules/follow-ups/actions';
import type { District } from '@local-cloud/district';
import { openidOf, type SmallDistrict } from './small-district';

type Row = ActionOutput<'followUp.list'>['followUps'][number];
export const OFFICE = openidOf('districtSupervisor', 0);
const NAMES = ['甲一有限公司', '乙一有限公司'] as const;

/** All cases of a shelf, page after page. */
export async function allCases(
  district: District,
  office: string,
  shelf: FollowUpShelf,
): Promise<Row[]> {
  const found: Row[] = [];
  for (let after: string | undefined; ;) {
    const page = await district.act(office, 'followUp.list', {
      shelf,
      ...(after ? { after } : {}),
    });
    found.push(...page.followUps);
    after = page.next;
    if (!after) return found;
  }
}

/** Cases of a shelf about the unit of a town. */
export async function casesOf(
  district: District,
  town: 0 | 1,
  shelf: FollowUpShelf,
): Promise<Row[]> {
  const all = await allCases(district, OFFICE, shelf);
  return all.filter((row) => row.subjectName === NAMES[town]);
}

/** A draft about the unit of a town, by the code's title; the clock drafts where there is none. */
export async function draftOf(
  district: District,
  town: 0 | 1,
  title = '电话联系',
): Promise<string> {
  const find = async () =>
    (await casesOf(district, town, 'draft'))
      .sort((a, b) => (a.window.key > b.window.key ? -1 : 1))
      .find(({ threshold }) => threshold.includes(title));
  let draft = await find();
  if (!draft) {
    await district.cloud.fireTimer('clock');
    draft = await find();
  }
  if (!draft) throw new Error('the clock has drafted nothing');
  return draft.followUpId;
}

/** Signs a draft, the unit's instructor to reply. */
export async function signed(
  district: District,
  ids: SmallDistrict,
  town: 0 | 1,
  followUpId: string,
): Promise<ActionOutput<'followUp.sign'>> {
  return district.act(OFFICE, 'followUp.sign', {
    id: randomUUID(),
    followUpId,
    requirement: '本月内补上联系，说明原因',
    responsibleId: ids.instructors[town],
  });
}

/** A case that waits for the reply of the town's instructor; the same one while it does. */
export async function awaitingReply(
  district: District,
  ids: SmallDistrict,
  town: 0 | 1,
): Promise<string> {
  const [open] = await casesOf(district, town, 'awaiting');
  if (open) return open.followUpId;
  const [replied] = await casesOf(district, town, 'toClose');
  if (replied) return replied.followUpId;
  const [ended] = await casesOf(district, town, 'ended');
  if (ended) return ended.followUpId;
  const followUpId = await draftOf(district, town);
  await signed(district, ids, town, followUpId);
  return followUpId;
}

/** A case whose other side has answered. */
export async function repliedCase(
  district: District,
  ids: SmallDistrict,
  town: 0 | 1,
): Promise<string> {
  const followUpId = await draftOf(district, town, '实地走访');
  await signed(district, ids, town, followUpId);
  const reply = { id: randomUUID(), followUpId, text: '已补上' };
  await district.act(openidOf('instructor', town), 'followUp.reply', reply);
  return followUpId;
}
