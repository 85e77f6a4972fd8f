/**
 * 投诉与建议 of the demo, on the days of the cloud's clock: one that was answered in time, one
 * late and not solved, one that is overdue at the 工委, one that was passed on to the town.
 */
import { randomUUID } from 'node:crypto';
import { addDays, dayOfInstant } from '@core/shared/calendar/day';
import type { District } from '@local-cloud/district';

const STAFF = 'demo-district';
const MEMBER = 'demo-member';

/** `instructor` is the OPENID of one who writes too. */
export async function seedSuggestions(
  { act, cloud }: District,
  instructor: string,
  say: (line: string) => void,
): Promise<void> {
  const { clock } = cloud;
  const today = dayOfInstant(clock.now());
  const on = (days: number): void => clock.setToday(addDays(today, days));
  const suggest = async (openid: string, text: string): Promise<string> => {
    const id = randomUUID();
    await act(openid, 'suggestion.submit', { id, text });
    return id;
  };
  const answer = (suggestionId: string, text: string) =>
    act(STAFF, 'suggestion.answer', { id: randomUUID(), suggestionId, text });
  try {
    on(-45);
    const letters = await suggest(MEMBER, '积分公示的字太小，年纪大的同志看不清');
    on(-41);
    await answer(letters, '已增加“大字”，在“我的”里打开即可');
    on(-40);
    const notice = await suggest(instructor, '镇街的会议通知常在前一天晚上才到');
    on(-21);
    await answer(notice, '已提醒各镇街提前三个工作日发通知');
    await suggest(MEMBER, '流动党员在外地参加的党日，能不能也在这里登记');
    on(-3);
    await act(instructor, 'suggestion.reopen', {
      id: randomUUID(),
      suggestionId: notice,
      text: '上周的会还是当天早上才通知',
    });
    const room = await suggest('demo-secretary', '园区活动室周末不开门，支部没有地方开会');
    on(-2);
    await passToTown(act, room);
  } finally {
    clock.setToday(today);
  }
  say('投诉与建议 4 件');
}

/** To the first town that the sender belongs to. */
async function passToTown(act: District['act'], suggestionId: string): Promise<void> {
  const { suggestions } = await act(STAFF, 'suggestion.list', {});
  const { passTo = [] } = suggestions.find((one) => one.suggestionId === suggestionId) ?? {};
  const [town] = passTo;
  if (!town) return;
  await act(STAFF, 'suggestion.pass', {
    id: randomUUID(),
    suggestionId,
    officeId: town.officeId,
    note: '请核实开放时间并答复',
  });
}
