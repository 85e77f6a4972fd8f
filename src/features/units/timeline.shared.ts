/** What a contact is after its corrections, and how a correction reads. */
import type { TimelineEntry } from '@core/modules/contacts/actions';
import type { ContactFacts } from '@core/modules/cadence/contract';
import type { Day } from '@core/shared/calendar/day';
import { showDay } from '@core/shared/calendar/display';
import { whatOf } from '@app/ui/contact-words';

type Versions = Pick<
  TimelineEntry,
  'on' | 'channel' | 'outcome' | 'metOwner' | 'text' | 'corrections'
>;

/** The contact as corrected; what was taken back changes nothing. */
export function contactNow({
  on,
  channel,
  outcome,
  metOwner,
  text = '',
  corrections,
}: Versions): ContactFacts & { readonly on: Day; readonly text: string } {
  return corrections
    .filter(({ withdrawn }) => !withdrawn)
    .reduce((now, { changes }) => ({ ...now, ...changes }), {
      on,
      channel,
      outcome,
      metOwner,
      text,
    });
}

/** One line for a correction: `甲更正为7月5日、上门走访，见到业主（记错了）`. */
export function correctionLine(
  { kind, byName, reason, changes, waits, withdrawn }: TimelineEntry['corrections'][number],
  facts: ContactFacts,
  today: Day,
): string {
  const told = [changes.on ? showDay(changes.on, today) : '', whatOf(facts)].filter(Boolean);
  const note =
    changes.text === undefined ? '' : changes.text ? `，备注“${changes.text}”` : '，删去备注';
  const what = kind === 'void' ? '作废' : `更正为${told.join('、')}${note}`;
  const wait = withdrawn ? '，已收回' : waits ? '，增加的部分待工委确认' : '';
  return `${byName}${what}（${reason}）${wait}`;
}
