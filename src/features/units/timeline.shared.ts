/** What a contact is called, and what it is after its corrections. */
import type { TimelineEntry } from '@core/contracts/actions/work';
import type { ContactFacts } from '@core/contracts/cadence';

const CHANNELS = {
  phone: '电话',
  online: '线上',
  onsite: '上门走访',
  elsewhere: '其他地点面谈',
} as const;

/** `上门走访，见到业主`. */
export function whatOf({ channel, outcome, metOwner }: ContactFacts): string {
  const result = outcome === 'notReached' ? '，未联系上' : metOwner ? '，见到业主' : '';
  return `${CHANNELS[channel]}${result}`;
}

/** The facts as corrected. */
export function factsNow({ channel, outcome, metOwner, corrections }: TimelineEntry): ContactFacts {
  return corrections.reduce<ContactFacts>((facts, { changes }) => ({ ...facts, ...changes }), {
    channel,
    outcome,
    metOwner,
  });
}

/** One line for a correction: `7月5日 更正为上门走访，见到业主（记错了）`. */
export function correctionLine(
  correction: TimelineEntry['corrections'][number],
  facts: ContactFacts,
): string {
  const what = correction.kind === 'void' ? '作废' : `更正为${whatOf(facts)}`;
  const wait = correction.waits ? '，增加的部分待工委确认' : '';
  return `${correction.byName}${what}（${correction.reason}）${wait}`;
}
