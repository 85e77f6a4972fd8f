/** Somebody begins a process. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { homeOn } from '@core/modules/meetings/roster';
import type { Process } from '@core/modules/processes/rules.contract';
import { versionOn } from '@core/modules/standards/versions';
import { AppError, badField } from '@core/shared/errors';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import { placedSubject, type PlacedSubject } from '@server/modules/standards/place';
import { practicesOf } from '@server/modules/standards/rules';
import { sortKeyOfSubject } from '@server/modules/standards/subjects';
import { factsOfRun, runStandingAgain } from './around-run';
import { officesWith, requireRun } from './policy';
import { startRun, type NewRun } from './start';

type Input = ActionInput<'process.begin'>;

export async function beginProcess(
  deps: Deps,
  actor: Actor,
  input: Input,
): Promise<ActionOutput<'process.begin'>> {
  const { id, on, subject: of } = input;
  const ofPerson = of.kind === 'person';
  const ref =
    of.kind === 'person' ? ({ kind: 'organization', id: of.organizationId } as const) : of;
  const found = await placedSubject(deps, actor, ref);
  const subject = requireRun('process.begin', actor, found, ofPerson, deps.today);
  if (on > deps.today) throw badField('input.on', '日期不能晚于今天');
  const rules = processFor(deps, input);
  const about = await aboutOf(deps, input, subject);
  const facts = await factsOfRun(deps, rules.process, subject, ofPerson);
  const write = writeOf('process.begin', actor, input, about.subjectId);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const again = await runStandingAgain(deps, tx, actor, about);
    const place = requireRun('process.begin', again.actor, again.place, ofPerson, deps.today);
    const held = officesWith('process.begin', again.actor, place, ofPerson, deps.today);
    if (!held.some((office) => beginsAt(rules.process).includes(office))) {
      throw new AppError('FORBIDDEN', `“${rules.process.title}”不由您这里开始`);
    }
    const now = { ...about, townId: place.townId, organizationIds: [...place.organizationIds] };
    await startRun(deps, tx, rules, now, { runId: id, on, by: actor.personId, facts });
  });
  return { receipt, runId: id };
}

/** Offices that take a first step, and those that answer for the whole. */
export const beginsAt = ({ steps, stopBy }: Process): readonly string[] => [
  ...stopBy,
  ...steps.filter(({ after }) => after.length === 0).flatMap(({ by }) => by),
];

function processFor(deps: Deps, { process: code, subject, on }: Input) {
  const version = versionOn(practicesOf(deps).processes, on);
  const process = version?.processes.find((one) => one.code === code);
  if (!process || process.subject !== subject.kind) {
    throw badField('input.process', '规则包没有这项程序');
  }
  return { process, from: version?.from ?? '' };
}

async function aboutOf(deps: Deps, input: Input, subject: PlacedSubject): Promise<NewRun> {
  const { id, subject: of } = input;
  const place = {
    townId: subject.townId,
    organizationIds: [...subject.organizationIds],
    sortKey: sortKeyOfSubject(subject),
  };
  if (of.kind !== 'person') return { subjectKind: of.kind, subjectId: of.id, ...place };
  const { personId, name, unitId } = of;
  if (Boolean(personId) === Boolean(name)) {
    throw badField('input.subject.name', '请填写姓名，或选择名册上的人，二者选一');
  }
  const units = subject.units.map(({ _id }) => _id);
  if (unitId && !units.includes(unitId)) {
    throw badField('input.subject.unitId', '单位不在这个党组织覆盖的范围内');
  }
  const at = unitId ?? (units.length === 1 ? units[0] : undefined);
  if (personId) await requireHere(deps, personId, subject.id);
  return {
    subjectKind: 'person',
    subjectId: personId ?? id,
    ...(name ? { name } : {}),
    ...place,
    ...(at ? { unitId: at } : {}),
  };
}

async function requireHere({ store, today }: Deps, personId: string, branchId: string) {
  const person = await store.get('persons', personId);
  if (!person || homeOn(person.roles, today) !== branchId) {
    throw badField('input.subject.personId', '此人不在这个党组织的名册上');
  }
}
