/** All collections, each as its noun declares it. Made by scripts/modules.ts; do not edit. */
import { accountCollections } from '@server/modules/accounts/collections';
import { browserCollections } from '@server/modules/browsers/collections';
import { contactCollections } from '@server/modules/contacts/collections';
import { countCollections } from '@server/modules/counts/collections';
import { courseCollections } from '@server/modules/courses/collections';
import { deedClaimCollections } from '@server/modules/deed-claims/collections';
import { exportCollections } from '@server/modules/exports/collections';
import { figureCollections } from '@server/modules/figures/collections';
import { followUpCollections } from '@server/modules/follow-ups/collections';
import { formCollections } from '@server/modules/forms/collections';
import { gradeCollections } from '@server/modules/grades/collections';
import { handoverCollections } from '@server/modules/handovers/collections';
import { holidayCollections } from '@server/modules/holidays/collections';
import { integrityCardCollections } from '@server/modules/integrity-cards/collections';
import { investigationCollections } from '@server/modules/investigations/collections';
import { matterCollections } from '@server/modules/matters/collections';
import { meansCollections } from '@server/modules/means/collections';
import { meetingCollections } from '@server/modules/meetings/collections';
import { officeMeetingCollections } from '@server/modules/office-meetings/collections';
import { organizationCollections } from '@server/modules/organizations/collections';
import { pairCollections } from '@server/modules/pairs/collections';
import { peopleCollections } from '@server/modules/people/collections';
import { pledgeCollections } from '@server/modules/pledges/collections';
import { pointCollections } from '@server/modules/points/collections';
import { privacyCollections } from '@server/modules/privacy/collections';
import { processCollections } from '@server/modules/processes/collections';
import { ratingCollections } from '@server/modules/ratings/collections';
import { registryCollections } from '@server/modules/registry/collections';
import { reminderCollections } from '@server/modules/reminders/collections';
import { reportCollections } from '@server/modules/reports/collections';
import { rosterCollections } from '@server/modules/roster/collections';
import { ruleCollections } from '@server/modules/rules/collections';
import { standardCollections } from '@server/modules/standards/collections';
import { statementCollections } from '@server/modules/statements/collections';
import { suggestionCollections } from '@server/modules/suggestions/collections';
import { systemCollections } from '@server/modules/system/collections';
import { unitProfileCollections } from '@server/modules/unit-profile/collections';
import { unitCollections } from '@server/modules/units/collections';
import { uploadCollections } from '@server/modules/uploads/collections';
import type { CollectionSpecs } from './collection';
import type { Collections } from './stored';

export const collections: CollectionSpecs<Collections> = {
  ...accountCollections,
  ...browserCollections,
  ...contactCollections,
  ...countCollections,
  ...courseCollections,
  ...deedClaimCollections,
  ...exportCollections,
  ...figureCollections,
  ...followUpCollections,
  ...formCollections,
  ...gradeCollections,
  ...handoverCollections,
  ...holidayCollections,
  ...integrityCardCollections,
  ...investigationCollections,
  ...matterCollections,
  ...meansCollections,
  ...meetingCollections,
  ...officeMeetingCollections,
  ...organizationCollections,
  ...pairCollections,
  ...peopleCollections,
  ...pledgeCollections,
  ...pointCollections,
  ...privacyCollections,
  ...processCollections,
  ...ratingCollections,
  ...registryCollections,
  ...reminderCollections,
  ...reportCollections,
  ...rosterCollections,
  ...ruleCollections,
  ...standardCollections,
  ...statementCollections,
  ...suggestionCollections,
  ...systemCollections,
  ...unitProfileCollections,
  ...unitCollections,
  ...uploadCollections,
};
