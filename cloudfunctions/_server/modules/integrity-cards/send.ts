/** A card is sent by the member, or by the secretary who has the member's written consent. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { addDays } from '@core/shared/calendar/day';
import { AppError, badField } from '@core/shared/errors';
import { homeOn } from '@core/modules/meetings/roster';
import { allOrganizationNames } from '@server/modules/organizations/repository';
import type { StoredPartyOrganization } from '@server/modules/organizations/stored';
import type { StoredPerson } from '@server/modules/people/stored';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import { receiptOf } from '@server/runtime/receipt';
import { actorAgain } from '@server/runtime/standing';
import { maySendFor } from './policy';
import { cardSaysOf } from './says';

type Input = ActionInput<'integrityCard.send'>;
const PLACES = 12;

/** What it would say, read by the member before they agree. */
export async function prepareCard(
  deps: Deps,
  actor: Actor,
  { personId = actor.personId, query }: ActionInput<'integrityCard.prepare'>,
): Promise<ActionOutput<'integrityCard.prepare'>> {
  const { person, from } = await mover(deps, actor, 'integrityCard.prepare', personId);
  const { today } = deps;
  if (!query) {
    return { today, personId, says: await cardSaysOf(deps, person, from.name), places: [] };
  }
  const names = await allOrganizationNames(deps.store);
  return {
    today,
    personId,
    places: names
      .filter(({ _id, name }) => _id !== from._id && name.includes(query))
      .slice(0, PLACES)
      .map(({ _id, name }) => ({ organizationId: _id, name })),
  };
}

export async function sendCard(
  deps: Deps,
  actor: Actor,
  input: Input,
): Promise<ActionOutput<'integrityCard.send'>> {
  const { id, personId, to, leavesOn } = input;
  const { today, pack } = deps;
  const rules = pack.integrityCard;
  if (!rules) throw new AppError('CONFLICT', '本区没有诚信卡的做法');
  if (leavesOn < addDays(today, -365) || leavesOn > addDays(today, 365)) {
    throw badField('input.leavesOn', '离开的日期应在前后一年内');
  }
  const { person, from } = await mover(deps, actor, 'integrityCard.send', personId);
  const target = await targetOf(deps, to, from);
  const says = await cardSaysOf(deps, person, from.name);
  const write = writeOf('integrityCard.send', actor, input, personId);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const again = await actorAgain(tx, actor.personId, today);
    const moving = actor.personId === personId ? again?.person : await tx.get('persons', personId);
    const branchId = moving && homeOn(moving.roles, today);
    if (
      !again ||
      !moving ||
      branchId !== from._id ||
      !maySendFor('integrityCard.send', again, personId, branchId)
    ) {
      throw new AppError('FORBIDDEN', '不在您的工作范围内');
    }
    if (moving.integrityCardId) {
      throw new AppError('CONFLICT', '已有一张诚信卡在路上，到达或收回后才能再送');
    }
    const dueOn = addDays(leavesOn > today ? leavesOn : today, rules.arriveDays);
    await tx.set('persons', { ...moving, integrityCardId: id });
    await tx.add('integrityCards', {
      _id: id,
      schemaVersion: 1,
      personId,
      fromId: from._id,
      ...(target ? { toId: target._id } : 'place' in to ? { place: to.place } : {}),
      awaitedBy: target?._id ?? from._id,
      townIds: [from.townId, ...(target ? [target.townId] : [])],
      organizationIds: [from._id, ...(target ? [target._id] : [])],
      says,
      consent: actor.personId === personId ? 'own' : 'written',
      leavesOn,
      dueOn,
      state: 'sent',
      by: actor.personId,
      on: today,
      at: deps.now(),
      receipt: receiptOf(deps, id),
      sortKey: `${dueOn}_${id}`,
    });
  });
  return { receipt, cardId: id };
}

async function mover(
  { store, today }: Deps,
  actor: Actor,
  name: 'integrityCard.prepare' | 'integrityCard.send',
  personId: string,
): Promise<{ person: StoredPerson; from: StoredPartyOrganization }> {
  const person = personId === actor.personId ? actor.person : await store.get('persons', personId);
  const branchId = person && homeOn(person.roles, today);
  const from = branchId ? await store.get('partyOrganizations', branchId) : null;
  if (!person || !from || !maySendFor(name, actor, personId, from._id)) {
    throw new AppError('FORBIDDEN', '不在您的工作范围内');
  }
  return { person, from };
}

async function targetOf(
  { store }: Deps,
  to: Input['to'],
  from: StoredPartyOrganization,
): Promise<StoredPartyOrganization | null> {
  if (!('organizationId' in to)) return null;
  if (to.organizationId === from._id) throw badField('input.to.organizationId', '就是现在的党组织');
  const target = await store.get('partyOrganizations', to.organizationId);
  if (!target || target.endedOn) {
    throw badField('input.to.organizationId', '没有这个党组织，或已撤销');
  }
  return target;
}
