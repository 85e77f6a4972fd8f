/** Documents out of the records, as files. */
import type { paperActions } from '@core/modules/papers/actions';
import type { RoutesOf } from '@server/runtime/route';
import {
  fileOfFollowUp,
  fileOfLedger,
  fileOfMeeting,
  fileOfQuarter,
  fileOfRating,
  fileOfVisitLog,
} from './files';

type Actions = typeof paperActions;

export const files = {
  'meeting.file': fileOfMeeting,
  'branchQuarter.file': fileOfQuarter,
  'ledger.file': fileOfLedger,
  'rating.file': fileOfRating,
  'followUp.file': fileOfFollowUp,
  'visitLog.file': fileOfVisitLog,
} satisfies RoutesOf<Actions, 'files'>;
