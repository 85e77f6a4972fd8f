/** What an announcement says, checked by the rules of its day. */
import type { ActionInput } from '@core/modules/actions';
import { badField } from '@core/shared/errors';
import { rulesOn } from '@core/modules/cadence/judge';
import { addDays, toDayNumber } from '@core/shared/calendar/day';
import type { StoredMeeting } from './stored';
import type { Deps } from '@server/runtime/deps';

/** A past event may be entered this long after, a coming one this far ahead. */
const BACK_DAYS = 90;
const AHEAD_DAYS = 120;

type Announced = Pick<
  StoredMeeting,
  'kinds' | 'on' | 'time' | 'venue' | 'topic' | 'agenda' | 'hours'
>;

/** @throws AppError BAD_INPUT naming the day or the kind */
export function announcedOf(
  deps: Deps,
  input: Pick<ActionInput<'meeting.plan'>, keyof Announced>,
): Announced {
  const { on, time, venue, topic, agenda, hours } = input;
  const kinds = [...new Set(input.kinds)];
  if (on < addDays(deps.today, -BACK_DAYS)) throw badField('input.on', '日期太早');
  if (on > addDays(deps.today, AHEAD_DAYS)) throw badField('input.on', '日期太远');
  const { obligations } = rulesOn(deps.pack, toDayNumber(on));
  const known = obligations.filter((o) => o.owedBy === 'branch');
  if (kinds.some((kind) => !known.some((o) => o.event === kind)))
    throw badField('input.kinds', '没有这种会议');
  return {
    kinds,
    on,
    ...(time ? { time } : {}),
    ...(venue ? { venue } : {}),
    topic,
    ...(agenda ? { agenda } : {}),
    hours,
  };
}
