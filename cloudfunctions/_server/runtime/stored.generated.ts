/** Stored documents by collection. Made by scripts/modules.ts; do not edit. */
import type { AccountCollections } from '@server/modules/accounts/stored';
import type { BrowserCollections } from '@server/modules/browsers/stored';
import type { ContactCollections } from '@server/modules/contacts/stored';
import type { CountCollections } from '@server/modules/counts/stored';
import type { CourseCollections } from '@server/modules/courses/stored';
import type { DeedClaimCollections } from '@server/modules/deed-claims/stored';
import type { ExportCollections } from '@server/modules/exports/stored';
import type { FigureCollections } from '@server/modules/figures/stored';
import type { FollowUpCollections } from '@server/modules/follow-ups/stored';
import type { FormCollections } from '@server/modules/forms/stored';
import type { GradeCollections } from '@server/modules/grades/stored';
import type { HandoverCollections } from '@server/modules/handovers/stored';
import type { HolidayCollections } from '@server/modules/holidays/stored';
import type { IntegrityCardCollections } from '@server/modules/integrity-cards/stored';
import type { InvestigationCollections } from '@server/modules/investigations/stored';
import type { MatterCollections } from '@server/modules/matters/stored';
import type { MeansCollections } from '@server/modules/means/stored';
import type { MeetingCollections } from '@server/modules/meetings/stored';
import type { OfficeMeetingCollections } from '@server/modules/office-meetings/stored';
import type { OrganizationCollections } from '@server/modules/organizations/stored';
import type { PairCollections } from '@server/modules/pairs/stored';
import type { PeopleCollections } from '@server/modules/people/stored';
import type { PledgeCollections } from '@server/modules/pledges/stored';
import type { PointCollections } from '@server/modules/points/stored';
import type { PrivacyCollections } from '@server/modules/privacy/stored';
import type { ProcessCollections } from '@server/modules/processes/stored';
import type { RatingCollections } from '@server/modules/ratings/stored';
import type { RegistryCollections } from '@server/modules/registry/stored';
import type { ReminderCollections } from '@server/modules/reminders/stored';
import type { ReportCollections } from '@server/modules/reports/stored';
import type { RosterCollections } from '@server/modules/roster/stored';
import type { RuleCollections } from '@server/modules/rules/stored';
import type { StandardCollections } from '@server/modules/standards/stored';
import type { StatementCollections } from '@server/modules/statements/stored';
import type { SuggestionCollections } from '@server/modules/suggestions/stored';
import type { SystemCollections } from '@server/modules/system/stored';
import type { UnitProfileCollections } from '@server/modules/unit-profile/stored';
import type { UnitCollections } from '@server/modules/units/stored';
import type { UploadCollections } from '@server/modules/uploads/stored';

export interface Collections
  extends
    AccountCollections,
    BrowserCollections,
    ContactCollections,
    CountCollections,
    CourseCollections,
    DeedClaimCollections,
    ExportCollections,
    FigureCollections,
    FollowUpCollections,
    FormCollections,
    GradeCollections,
    HandoverCollections,
    HolidayCollections,
    IntegrityCardCollections,
    InvestigationCollections,
    MatterCollections,
    MeansCollections,
    MeetingCollections,
    OfficeMeetingCollections,
    OrganizationCollections,
    PairCollections,
    PeopleCollections,
    PledgeCollections,
    PointCollections,
    PrivacyCollections,
    ProcessCollections,
    RatingCollections,
    RegistryCollections,
    ReminderCollections,
    ReportCollections,
    RosterCollections,
    RuleCollections,
    StandardCollections,
    StatementCollections,
    SuggestionCollections,
    SystemCollections,
    UnitProfileCollections,
    UnitCollections,
    UploadCollections {}
