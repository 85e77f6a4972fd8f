/** 督办 as the contract tells it: names are looked up, never stored. */
import type {
  FollowUpCase,
  FollowUpRow,
  FollowUpSubject,
  FollowUpWait,
} from '@core/modules/follow-ups/contract';
import type { Obligation, RulePack } from '@core/rulepacks/rule-pack.contract';
import { explain } from '@core/modules/cadence/explain';
import type { Day } from '@core/shared/calendar/day';
import { firstStep, stateOf } from '@core/modules/follow-ups/steps';
import { lifeOf } from './repository';
import type { StoredFollowUp, StoredFollowUpAct } from './stored';

interface Context {
  readonly pack: RulePack;
  readonly today: Day;
  readonly nameOf: (personId: string) => string;
}

export function presentFollowUp(
  followUp: StoredFollowUp,
  waits: readonly FollowUpWait[],
  { pack, today, nameOf }: Context,
): FollowUpRow {
  const { _id, name, townName, threshold, window, draftedOn, acts } = followUp;
  const last = acts[acts.length - 1];
  return {
    followUpId: _id,
    subjectName: name,
    townName,
    ...whoseOf(followUp, nameOf),
    threshold: threshold.title,
    window,
    state: stateOf(lifeOf(followUp), pack.supervision, today),
    step: last?.step ?? firstStep(pack.supervision).step,
    draftedOn,
    ...(last ? { dueOn: last.dueOn } : {}),
    waits: [...waits],
  };
}

function whoseOf(
  { subject, townName }: StoredFollowUp,
  nameOf: Context['nameOf'],
): Pick<FollowUpRow, 'personName'> {
  if (subject.kind === 'responsibility') return { personName: nameOf(subject.instructorId) };
  return subject.kind === 'deadline' && subject.townId ? { personName: townName } : {};
}

/** The whole case, with both sides. */
export function presentCase(
  followUp: StoredFollowUp,
  waits: readonly FollowUpWait[],
  context: Context,
): FollowUpCase {
  const { subject, threshold, basis, deadline, acts, ended, expiresOn } = followUp;
  const obligation = obligationOf(context.pack, threshold.obligation);
  return {
    ...presentFollowUp(followUp, waits, context),
    ...whereOf(subject),
    obligation: threshold.obligation,
    missed: threshold.missed,
    basis: basis.map((verdict) => ({
      verdict,
      lines: explain(verdict, obligation ?? { title: threshold.obligation }),
    })),
    ...(deadline ? { overdue: overdueOf(subject, deadline) } : {}),
    acts: acts.map((act) => presentAct(act, context.nameOf)),
    ...(ended
      ? {
          ended: {
            kind: ended.kind,
            on: ended.on,
            reason: ended.reason,
            ...(ended.by ? { byName: context.nameOf(ended.by) } : {}),
          },
        }
      : {}),
    expiresOn,
  };
}

function whereOf(subject: FollowUpSubject): Pick<FollowUpCase, 'unitId' | 'organizationId'> {
  switch (subject.kind) {
    case 'responsibility':
      return { unitId: subject.unitId };
    case 'branch':
      return { organizationId: subject.organizationId };
    case 'deadline':
      return {};
  }
}

function overdueOf(
  subject: FollowUpSubject,
  { lines }: NonNullable<StoredFollowUp['deadline']>,
): NonNullable<FollowUpCase['overdue']> {
  const opens = subject.kind === 'deadline' && !subject.ofPerson;
  return { lines, ...(opens ? { opens: { kind: subject.of, id: subject.id } } : {}) };
}

function presentAct(
  act: StoredFollowUpAct,
  nameOf: Context['nameOf'],
): FollowUpCase['acts'][number] {
  const { step, number, reason, requirement, signedOn, dueOn, reply } = act;
  return {
    step,
    number,
    ...(reason ? { reason } : {}),
    requirement,
    responsibleName: nameOf(act.responsibleId),
    signedByName: nameOf(act.signedBy),
    signedOn,
    dueOn,
    ...(reply ? { reply: { byName: nameOf(reply.by), at: reply.at, text: reply.text } } : {}),
  };
}

/** The obligation of a code in any version of the pack, the latest first. */
function obligationOf(pack: RulePack, code: string): Obligation | undefined {
  return [...pack.cadence]
    .reverse()
    .flatMap(({ obligations }) => obligations)
    .find((o) => o.code === code);
}
