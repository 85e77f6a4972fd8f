import type { Day } from '../../shared/calendar/day';

/** One binding code on paper. */
export interface Slip {
  readonly name: string;
  /** The branches and towns of the person's roles, for whoever hands the slips out. */
  readonly where: string;
  readonly code: string;
  readonly expiresOn: Day;
  /** QR picture, a `data:` address. */
  readonly image: string;
}
