/** The one table of actions: names, shapes, access. Server routes and the client's types come from it. */
import type * as z from '../zod';
import { organizationActions } from './organizations';
import { overviewActions } from './overview';
import { exportActions } from './exports';
import { followUpActions } from './follow-ups';
import { formActions } from './forms';
import { holidayActions } from './holidays';
import { guideActions } from './guide';
import { gradeActions } from './grades';
import { growthActions } from './growth';
import { handoverActions } from './handover';
import { investigationActions } from './investigations';
import { ledgerActions } from './ledger';
import { matterActions } from './matters';
import { attendanceActions } from './attendance';
import { meetingActions } from './meetings';
import { paperActions } from './papers';
import { myDataActions } from './my-data';
import { peopleActions } from './people';
import { registryActions } from './registry';
import { reminderActions } from './reminders';
import { claimActions } from './claims';
import { pointsActions } from './points';
import { ratingActions } from './rating';
import { reviewActions } from './reviews';
import { reportActions } from './reports';
import { rosterActions } from './roster';
import { sessionActions } from './session';
import { statementActions } from './statements';
import { suggestionActions } from './suggestions';
import { systemActions } from './system';
import { unitActions } from './units';
import { uploadActions } from './uploads';
import { withdrawalActions } from './withdrawals';
import { workActions } from './work';

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
