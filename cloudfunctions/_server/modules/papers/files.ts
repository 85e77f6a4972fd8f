/** Documents as files: each is its page's own answer, laid out, so that both say the same. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import type { Paper, PaperFormat } from '@core/modules/papers/contract';
import { followUpPaper } from '@core/modules/follow-ups/follow-up-paper';
import { ledgerPaper } from '@core/modules/unit-profile/unit-profile-paper';
import { meetingPaper } from '@core/modules/meetings/meeting-paper';
import { officeMeetingPaper } from '@core/modules/office-meetings/office-meeting-paper';
import { grantPaper } from '@core/modules/means/grant-paper';
import { pairPaper } from '@core/modules/pairs/pair-paper';
import { pledgePaper } from '@core/modules/pledges/pledge-paper';
import { checkPaper } from '@core/modules/standards/check-paper';
import { runPaper } from '@core/modules/processes/run-paper';
import { quarterPaper } from '@core/modules/meetings/quarter-paper';
import { ratingPaper } from '@core/modules/ratings/rating-paper';
import { visitLogPaper } from '@core/modules/contacts/visit-log-paper';
import type { Actor } from '@server/runtime/actor';
import type { Deps, FilesDeps } from '@server/runtime/deps';
import { openFollowUp } from '@server/modules/follow-ups/open';
import { openLedger } from '@server/modules/unit-profile/open';
import { openBranchYear } from '@server/modules/meetings/branch-year';
import { openMeeting } from '@server/modules/meetings/open';
import { openOfficeMeeting } from '@server/modules/office-meetings/read';
import { openMeans } from '@server/modules/means/open';
import { openPair } from '@server/modules/pairs/open';
import { openPledge } from '@server/modules/pledges/open';
import { openProcess } from '@server/modules/processes/open';
import { openStandard } from '@server/modules/standards/open';
import { openRating } from '@server/modules/ratings/open-rating';
import { noteExport, type Noted } from '@server/modules/exports/note';
import { openVisitLog } from '@server/modules/contacts/visit-log';

type File = ActionOutput<'meeting.file'>;
type UseCase<I> = (deps: FilesDeps, actor: Actor, input: I) => Promise<File>;
type Formatted = { format: PaperFormat };

/** A use case that lays out the answer of another one. */
function fileOf<I extends Formatted>(
  paperOf: (deps: Deps, actor: Actor, input: I) => Promise<Paper>,
  notedAs?: (deps: Deps, actor: Actor, input: I) => Promise<Noted> | Noted,
): UseCase<I> {
  return async (deps, actor, input) => {
    const paper = await paperOf(deps, actor, input);
    // No reason is asked: whoever may read the page keeps or receives that record anyway.
    if (notedAs) await noteExport(deps, actor, await notedAs(deps, actor, input));
    const bytes = await deps.render(paper, input.format);
    return {
      fileName: `${paper.title} ${paper.subtitle}.${input.format}`.replace(/[\\/:*?"<>|]/g, ' '),
      base64: Buffer.from(bytes).toString('base64'),
    };
  };
}

/** Short names of the pack's obligations, which are what kinds of meetings are called. */
const titleOf =
  ({ pack }: Deps) =>
  (code: string): string =>
    pack.cadence.flatMap((rules) => rules.obligations).find((o) => o.code === code)?.short ?? code;

export const fileOfMeeting: UseCase<ActionInput<'meeting.file'>> = fileOf(
  async (deps, actor, { meetingId }) =>
    meetingPaper(await openMeeting(deps, actor, { meetingId }), titleOf(deps)),
  async ({ store }, _actor, { meetingId }) => ({
    about: (await store.get('meetings', meetingId))?.organizationId ?? meetingId,
    what: `meeting.file ${meetingId}`,
    reason: '会议记录和签到表',
  }),
);

export const fileOfQuarter: UseCase<ActionInput<'branchQuarter.file'>> = fileOf(
  async (deps, actor, { organizationId, quarter }) => {
    const year = Number(quarter.slice(0, 4));
    return quarterPaper(
      await openBranchYear(deps, actor, { organizationId, year }),
      quarter,
      titleOf(deps),
    );
  },
);

export const fileOfLedger: UseCase<ActionInput<'ledger.file'>> = fileOf(
  async (deps, actor, { unitId }) => ledgerPaper(await openLedger(deps, actor, { unitId })),
);

export const fileOfRating: UseCase<ActionInput<'rating.file'>> = fileOf(
  async (deps, actor, { runId, groupId }) =>
    ratingPaper(await openRating(deps, actor, { runId, groupId })),
  (_deps, _actor, { runId, groupId }) => ({
    about: groupId,
    what: `rating.file ${runId}`,
    reason: '评星公示表',
  }),
);

export const fileOfFollowUp: UseCase<ActionInput<'followUp.file'>> = fileOf(
  async (deps, actor, { followUpId }) =>
    followUpPaper((await openFollowUp(deps, actor, { followUpId })).followUp),
);

export const fileOfOfficeMeeting: UseCase<ActionInput<'officeMeeting.file'>> = fileOf(
  async (deps, actor, { meetingId }) =>
    officeMeetingPaper(await openOfficeMeeting(deps, actor, { meetingId })),
);

export const fileOfCheck: UseCase<ActionInput<'standard.file'>> = fileOf(
  async (deps, actor, { checkId }) => checkPaper(await openStandard(deps, actor, { checkId })),
);

export const fileOfRun: UseCase<ActionInput<'process.file'>> = fileOf(
  async (deps, actor, { runId }) => runPaper(await openProcess(deps, actor, { runId })),
  async ({ store }, _actor, { runId }) => ({
    about: (await store.get('processRuns', runId))?.organizationIds[0] ?? runId,
    what: `process.file ${runId}`,
    reason: '程序办理表',
  }),
);

export const fileOfPair: UseCase<ActionInput<'pair.file'>> = fileOf(
  async (deps, actor, { pairId }) => pairPaper(await openPair(deps, actor, { pairId })),
);

export const fileOfGrant: UseCase<ActionInput<'means.file'>> = fileOf(
  async (deps, actor, { grantId }) => grantPaper(await openMeans(deps, actor, { grantId })),
);

export const fileOfPledge: UseCase<ActionInput<'pledge.file'>> = fileOf(
  async (deps, actor, { pledgeId }) => pledgePaper(await openPledge(deps, actor, { pledgeId })),
);

export const fileOfVisitLog: UseCase<ActionInput<'visitLog.file'>> = fileOf(
  async (deps, actor, { month, instructorId }) =>
    visitLogPaper(
      await openVisitLog(deps, actor, { month, ...(instructorId ? { instructorId } : {}) }),
    ),
  (_deps, { personId }, { month, instructorId }) => ({
    about: instructorId ?? personId,
    what: `visitLog.file ${month}`,
    reason: `${month} 走访日志`,
  }),
);
