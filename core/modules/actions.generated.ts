/** All actions. Made by scripts/modules.ts; do not edit. */
import { accountActions } from '@core/modules/accounts/actions';
import { browserActions } from '@core/modules/browsers/actions';
import { contactActions } from '@core/modules/contacts/actions';
import { visitLogActions } from '@core/modules/contacts/visit-log.actions';
import { courseActions } from '@core/modules/courses/actions';
import { deedClaimActions } from '@core/modules/deed-claims/actions';
import { exportActions } from '@core/modules/exports/actions';
import { figureActions } from '@core/modules/figures/actions';
import { followUpActions } from '@core/modules/follow-ups/actions';
import { formActions } from '@core/modules/forms/actions';
import { gradeActions } from '@core/modules/grades/actions';
import { guideActions } from '@core/modules/guide/actions';
import { handoverActions } from '@core/modules/handovers/actions';
import { holidayActions } from '@core/modules/holidays/actions';
import { integrityCardActions } from '@core/modules/integrity-cards/actions';
import { investigationActions } from '@core/modules/investigations/actions';
import { matterActions } from '@core/modules/matters/actions';
import { meansActions } from '@core/modules/means/actions';
import { meetingActions } from '@core/modules/meetings/actions';
import { attendanceActions } from '@core/modules/meetings/attendance.actions';
import { officeMeetingActions } from '@core/modules/office-meetings/actions';
import { organizationActions } from '@core/modules/organizations/actions';
import { growthActions } from '@core/modules/organizations/growth.actions';
import { pairActions } from '@core/modules/pairs/actions';
import { paperActions } from '@core/modules/papers/actions';
import { peopleActions } from '@core/modules/people/actions';
import { pledgeActions } from '@core/modules/pledges/actions';
import { pointsActions } from '@core/modules/points/actions';
import { reviewActions } from '@core/modules/points/reviews.actions';
import { practiceActions } from '@core/modules/practices/actions';
import { privacyActions } from '@core/modules/privacy/actions';
import { processActions } from '@core/modules/processes/actions';
import { ratingActions } from '@core/modules/ratings/actions';
import { registryActions } from '@core/modules/registry/actions';
import { reminderActions } from '@core/modules/reminders/actions';
import { reportActions } from '@core/modules/reports/actions';
import { rosterActions } from '@core/modules/roster/actions';
import { ruleActions } from '@core/modules/rules/actions';
import { standardActions } from '@core/modules/standards/actions';
import { statementActions } from '@core/modules/statements/actions';
import { withdrawalActions } from '@core/modules/statements/withdrawals.actions';
import { suggestionActions } from '@core/modules/suggestions/actions';
import { systemActions } from '@core/modules/system/actions';
import { unitProfileActions } from '@core/modules/unit-profile/actions';
import { unitActions } from '@core/modules/units/actions';
import { uploadActions } from '@core/modules/uploads/actions';

export const actions = {
  ...accountActions,
  ...browserActions,
  ...contactActions,
  ...visitLogActions,
  ...courseActions,
  ...deedClaimActions,
  ...exportActions,
  ...figureActions,
  ...followUpActions,
  ...formActions,
  ...gradeActions,
  ...guideActions,
  ...handoverActions,
  ...holidayActions,
  ...integrityCardActions,
  ...investigationActions,
  ...matterActions,
  ...meansActions,
  ...meetingActions,
  ...attendanceActions,
  ...officeMeetingActions,
  ...organizationActions,
  ...growthActions,
  ...pairActions,
  ...paperActions,
  ...peopleActions,
  ...pledgeActions,
  ...pointsActions,
  ...reviewActions,
  ...practiceActions,
  ...privacyActions,
  ...processActions,
  ...ratingActions,
  ...registryActions,
  ...reminderActions,
  ...reportActions,
  ...rosterActions,
  ...ruleActions,
  ...standardActions,
  ...statementActions,
  ...withdrawalActions,
  ...suggestionActions,
  ...systemActions,
  ...unitProfileActions,
  ...unitActions,
  ...uploadActions,
};
