/** 我的数据: read it, take it along. Taking it along is noted where the person reads it. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError } from '@core/shared/errors';
import type { Actor } from '@server/runtime/actor';
import type { StoredPerson } from '@server/modules/people/stored';
import type { Deps } from '@server/runtime/deps';
import { writeOnce } from '@server/runtime/once';
import { sectionsOf } from './sections';

const SHOWN = 20;
const ALL = 1000;

export async function openMyData(deps: Deps, actor: Actor): Promise<ActionOutput<'myData.open'>> {
  const sections = await sectionsOf(deps, actor.person, SHOWN);
  return { today: deps.today, name: actor.person.name, sections };
}

export async function exportMyData(
  deps: Deps,
  actor: Actor,
  { id }: ActionInput<'myData.export'>,
): Promise<ActionOutput<'myData.export'>> {
  return exportOf(deps, actor, actor.person, { id, reason: '本人导出', action: 'myData.export' });
}

/** For somebody who cannot do it on a phone of their own. */
export async function exportPerson(
  deps: Deps,
  actor: Actor,
  { id, personId, reason }: ActionInput<'person.export'>,
): Promise<ActionOutput<'person.export'>> {
  const person = await deps.store.get('persons', personId);
  if (!person) throw new AppError('NOT_FOUND', '名册上没有这个人');
  return exportOf(deps, actor, person, { id, reason, action: 'person.export' });
}

async function exportOf(
  deps: Deps,
  actor: Actor,
  person: StoredPerson,
  { id, reason, action }: { id: string; reason: string; action: string },
): Promise<ActionOutput<'myData.export'>> {
  const write = {
    id,
    action,
    actorId: actor.personId,
    targetId: person._id,
    reason,
    content: { id, personId: person._id, reason },
  };
  // First the note, then the data: nothing leaves unnoted.
  await writeOnce(deps, write, (tx) =>
    tx.add('accesses', {
      _id: id,
      schemaVersion: 1,
      personId: person._id,
      by: actor.personId,
      what: 'export',
      at: deps.now(),
      reason,
    }),
  );
  const sections = await sectionsOf(deps, person, ALL);
  return { today: deps.today, name: person.name, sections };
}
