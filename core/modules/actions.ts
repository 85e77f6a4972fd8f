/** The one table of actions: names, shapes, access. Server routes and the client's types come from it. */
import type * as z from '@core/shared/zod';
import { organizationActions } from '@core/modules/organizations/actions';
import { officeMeetingActions } from '@core/modules/office-meetings/actions';
import { overviewActions } from '@core/modules/figures/actions';
import { exportActions } from '@core/modules/exports/actions';
import { followUpActions } from '@core/modules/follow-ups/actions';
import { formActions } from '@core/modules/forms/actions';
import { holidayActions } from '@core/modules/holidays/actions';
import { guideActions } from '@core/modules/guide/actions';
import { gradeActions } from '@core/modules/grades/actions';
import { growthActions } from '@core/modules/organizations/growth.actions';
import { handoverActions } from '@core/modules/handovers/actions';
import { investigationActions } from '@core/modules/investigations/actions';
import { ledgerActions } from '@core/modules/unit-profile/actions';
import { matterActions } from '@core/modules/matters/actions';
import { attendanceActions } from '@core/modules/meetings/attendance.actions';
import { meetingActions } from '@core/modules/meetings/actions';
import { paperActions } from '@core/modules/papers/actions';
import { myDataActions } from '@core/modules/privacy/actions';
import { peopleActions } from '@core/modules/people/actions';
import { registryActions } from '@core/modules/registry/actions';
import { reminderActions } from '@core/modules/reminders/actions';
import { claimActions } from '@core/modules/deed-claims/actions';
import { pointsActions } from '@core/modules/points/actions';
import { practiceActions } from '@core/modules/practices/actions';
import { processActions } from '@core/modules/processes/actions';
import { ratingActions } from '@core/modules/ratings/actions';
import { reviewActions } from '@core/modules/points/reviews.actions';
import { reportActions } from '@core/modules/reports/actions';
import { rosterActions } from '@core/modules/roster/actions';
import { sessionActions } from '@core/modules/accounts/actions';
import { standardActions } from '@core/modules/standards/actions';
import { statementActions } from '@core/modules/statements/actions';
import { suggestionActions } from '@core/modules/suggestions/actions';
import { systemActions } from '@core/modules/system/actions';
import { unitActions } from '@core/modules/units/actions';
import { uploadActions } from '@core/modules/uploads/actions';
import { withdrawalActions } from '@core/modules/statements/withdrawals.actions';
import { workActions } from '@core/modules/contacts/actions';

export const actions = {
  ...sessionActions,
  ...peopleActions,
  ...workActions,
  ...unitActions,
  ...overviewActions,
  ...ledgerActions,
  ...investigationActions,
  ...matterActions,
  ...meetingActions,
  ...attendanceActions,
  ...statementActions,
  ...suggestionActions,
  ...withdrawalActions,
  ...handoverActions,
  ...growthActions,
  ...organizationActions,
  ...reminderActions,
  ...rosterActions,
  ...guideActions,
  ...holidayActions,
  ...registryActions,
  ...pointsActions,
  ...claimActions,
  ...ratingActions,
  ...reviewActions,
  ...reportActions,
  ...gradeActions,
  ...standardActions,
  ...processActions,
  ...practiceActions,
  ...officeMeetingActions,
  ...paperActions,
  ...exportActions,
  ...formActions,
  ...uploadActions,
  ...followUpActions,
  ...myDataActions,
  ...systemActions,
};

export type ActionName = keyof typeof actions;
export type ActionInput<A extends ActionName> = z.output<(typeof actions)[A]['input']>;
/** What a client sends: before defaults are filled in. */
export type ActionRequest<A extends ActionName> = z.input<(typeof actions)[A]['input']>;
export type ActionOutput<A extends ActionName> = z.output<(typeof actions)[A]['output']>;

export const actionNames = Object.keys(actions) as ActionName[];
