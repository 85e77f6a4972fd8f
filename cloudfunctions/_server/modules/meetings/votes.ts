/** 表决: counts as they were read out, against those expected. */
import type { ActionInput } from '@core/modules/actions';
import { badField } from '@core/shared/errors';
import { voteProblem } from '@core/modules/meetings/votes';
import type { Actor } from '@server/runtime/actor';
import { expectedAt } from './repository';
import type { StoredPerson } from '@server/modules/people/stored';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import { requireHeld, requireMeeting } from './require-meeting';

/** V1. */
export const votersOf = (expected: readonly Pick<StoredPerson, 'category'>[]): number =>
  expected.filter((person) => person.category !== 'probationary').length;

export async function recordVote(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'vote.record'>,
): Promise<{ receipt: string }> {
  const { id, meetingId, matter, title, present, written, favour, against, abstained } = input;
  const planned = await requireMeeting(deps.store, actor, 'vote.record', meetingId);
  const expected = votersOf(await expectedAt(deps.store, planned));
  const counts = {
    expected,
    present,
    ...(written ? { written } : {}),
    favour,
    against,
    abstained,
  };
  const problem = voteProblem(counts, matter);
  if (problem) throw badField(`input.${problem.field}`, problem.why);
  const write = writeOf('vote.record', actor, input, meetingId);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const meeting = await requireMeeting(tx, actor, 'vote.record', meetingId);
    requireHeld(meeting);
    await tx.set('meetings', {
      ...meeting,
      votes: [...meeting.votes, { id, matter, title, ...counts }],
    });
  });
  return { receipt };
}
