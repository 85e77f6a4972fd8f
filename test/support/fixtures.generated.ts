/** Fixtures of all actions. Made by scripts/modules.ts; do not edit. */
import type { actions } from '@core/modules/actions';
import { fixtures as accounts } from '../nouns/accounts';
import { fixtures as browsers } from '../nouns/browsers';
import { fixtures as contacts } from '../nouns/contacts';
import { fixtures as contactsVisitLog } from '../nouns/contacts.visit-log';
import { fixtures as courses } from '../nouns/courses';
import { fixtures as deedClaims } from '../nouns/deed-claims';
import { fixtures as exports } from '../nouns/exports';
import { fixtures as figures } from '../nouns/figures';
import { fixtures as followUps } from '../nouns/follow-ups';
import { fixtures as forms } from '../nouns/forms';
import { fixtures as grades } from '../nouns/grades';
import { fixtures as guide } from '../nouns/guide';
import { fixtures as handovers } from '../nouns/handovers';
import { fixtures as holidays } from '../nouns/holidays';
import { fixtures as integrityCards } from '../nouns/integrity-cards';
import { fixtures as investigations } from '../nouns/investigations';
import { fixtures as matters } from '../nouns/matters';
import { fixtures as means } from '../nouns/means';
import { fixtures as meetings } from '../nouns/meetings';
import { fixtures as meetingsAttendance } from '../nouns/meetings.attendance';
import { fixtures as officeMeetings } from '../nouns/office-meetings';
import { fixtures as organizations } from '../nouns/organizations';
import { fixtures as organizationsGrowth } from '../nouns/organizations.growth';
import { fixtures as pairs } from '../nouns/pairs';
import { fixtures as papers } from '../nouns/papers';
import { fixtures as people } from '../nouns/people';
import { fixtures as pledges } from '../nouns/pledges';
import { fixtures as points } from '../nouns/points';
import { fixtures as pointsReviews } from '../nouns/points.reviews';
import { fixtures as practices } from '../nouns/practices';
import { fixtures as privacy } from '../nouns/privacy';
import { fixtures as processes } from '../nouns/processes';
import { fixtures as ratings } from '../nouns/ratings';
import { fixtures as registry } from '../nouns/registry';
import { fixtures as reminders } from '../nouns/reminders';
import { fixtures as reports } from '../nouns/reports';
import { fixtures as roster } from '../nouns/roster';
import { fixtures as rules } from '../nouns/rules';
import { fixtures as standards } from '../nouns/standards';
import { fixtures as statements } from '../nouns/statements';
import { fixtures as statementsWithdrawals } from '../nouns/statements.withdrawals';
import { fixtures as suggestions } from '../nouns/suggestions';
import { fixtures as system } from '../nouns/system';
import { fixtures as unitProfile } from '../nouns/unit-profile';
import { fixtures as units } from '../nouns/units';
import { fixtures as uploads } from '../nouns/uploads';
import type { FixturesOf, World } from './fixture';

export const fixturesIn = (world: World) =>
  ({
    ...accounts(world),
    ...browsers(world),
    ...contacts(world),
    ...contactsVisitLog(world),
    ...courses(world),
    ...deedClaims(world),
    ...exports(world),
    ...figures(world),
    ...followUps(world),
    ...forms(world),
    ...grades(world),
    ...guide(world),
    ...handovers(world),
    ...holidays(world),
    ...integrityCards(world),
    ...investigations(world),
    ...matters(world),
    ...means(world),
    ...meetings(world),
    ...meetingsAttendance(world),
    ...officeMeetings(world),
    ...organizations(world),
    ...organizationsGrowth(world),
    ...pairs(world),
    ...papers(world),
    ...people(world),
    ...pledges(world),
    ...points(world),
    ...pointsReviews(world),
    ...practices(world),
    ...privacy(world),
    ...processes(world),
    ...ratings(world),
    ...registry(world),
    ...reminders(world),
    ...reports(world),
    ...roster(world),
    ...rules(world),
    ...standards(world),
    ...statements(world),
    ...statementsWithdrawals(world),
    ...suggestions(world),
    ...system(world),
    ...unitProfile(world),
    ...units(world),
    ...uploads(world),
  }) satisfies FixturesOf<typeof actions>;
