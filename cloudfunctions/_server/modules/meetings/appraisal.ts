/** 民主评议: the tally and the grades, as a branch has counted and resolved them. */
import type { ActionInput } from '@core/modules/actions';
import { AppError, badField } from '@core/shared/errors';
import { appraisalProblem } from '@core/modules/meetings/appraisal';
import type { Actor } from '@server/runtime/actor';
import { expectedAt } from './repository';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import { requireHeld, requireMeeting } from './require-meeting';

export async function recordAppraisal(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'appraisal.record'>,
): Promise<{ receipt: string }> {
  const { meetingId, ballots, rows } = input;
  const planned = await requireMeeting(deps.store, actor, 'appraisal.record', meetingId);
  const expected = new Set((await expectedAt(deps.store, planned)).map(({ _id }) => _id));
  const problem = appraisalProblem({ ballots, rows }, expected);
  if (problem) throw badField(`input.${problem.path}`, problem.why);
  const write = writeOf('appraisal.record', actor, input, meetingId);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const meeting = await requireMeeting(tx, actor, 'appraisal.record', meetingId);
    requireHeld(meeting);
    if (!meeting.kinds.includes('appraisal'))
      throw new AppError('CONFLICT', '这次会议没有民主评议，请先在会议内容里加上');
    await tx.set('meetings', { ...meeting, appraisal: { ballots, rows } });
  });
  return { receipt };
}
