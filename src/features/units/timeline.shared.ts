/** What a contact is after its corrections, and how a correction reads. */
import type { TimelineEntry } from '@core/contracts/actions/work';
import type { ContactFacts } from '@core/contracts/cadence';
import { whatOf } from '@app/components/contact-words';

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
