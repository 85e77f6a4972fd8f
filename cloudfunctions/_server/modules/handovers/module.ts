/** 帮建责任: named, taken back, and handed over with both signatures. */
import type { handoverActions } from '@core/modules/handovers/actions';
import type { RoutesOf } from '@server/runtime/route';
import { assignInstructor } from './assign';
import { listInstructors } from './candidates';
import {
  listHandovers,
  listResponsibilities,
  openHandover,
  proposeHandover,
  withdrawHandover,
} from './handover';
import { signHandover } from './sign';
import { withdrawAssignment } from './withdraw';

type Actions = typeof handoverActions;

export const desk = {
  'responsibility.list': listResponsibilities,
  'handover.propose': proposeHandover,
  'handover.open': openHandover,
  'handover.sign': signHandover,
  'handover.withdraw': withdrawHandover,
  'handover.list': listHandovers,
  'instructor.list': listInstructors,
  'responsibility.assign': assignInstructor,
  'responsibility.withdraw': withdrawAssignment,
} satisfies RoutesOf<Actions, 'desk'>;
