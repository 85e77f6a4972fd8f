/** What a contact is called. */
import type { ContactFacts } from '@core/modules/cadence/contract';

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
