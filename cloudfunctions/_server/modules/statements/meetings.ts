/** Taking back 请假 for an event, and a 补学 that was reported and nobody has confirmed. */
import { atMeeting } from '@server/modules/meetings/repository';
import { takenBack } from './statements';
import { notYours, requireWaiting, type TakeBack } from './take-back';

/** `itemId` is the meeting's; a secretary's own goes from the town's list too. */
export const withdrawAbsence: TakeBack = async (deps, tx, { personId }, { itemId }) => {
  const absence = await tx.get('absences', atMeeting(itemId, personId));
  if (!absence) throw notYours();
  requireWaiting(absence.state === 'waiting', absence.state === 'withdrawn');
  await tx.set('absences', { ...absence, state: 'withdrawn' });
  const { statementId } = absence;
  const statement = statementId ? await tx.get('statements', statementId) : null;
  if (statement) await tx.set('statements', takenBack(deps, statement));
};

/** `itemId` is the meeting's. It is owed again. */
export const withdrawMakeUp: TakeBack = async (deps, tx, { personId }, { itemId }) => {
  const roster = await tx.get('attendance', itemId);
  const row = roster?.rows.find((r) => r.personId === personId);
  if (!roster || !row?.makeUp) throw notYours();
  const { dueOn, doneOn, confirmedBy, withdrawnOn } = row.makeUp;
  const waits = roster.state === 'confirmed' && doneOn !== undefined && !confirmedBy;
  requireWaiting(waits, !confirmedBy && doneOn === undefined && withdrawnOn !== undefined);
  const makeUp = { dueOn, withdrawnOn: deps.today };
  const rows = roster.rows.map((r) => (r === row ? { ...r, makeUp } : r));
  await tx.set('attendance', { ...roster, rows, changedOn: deps.today });
};
