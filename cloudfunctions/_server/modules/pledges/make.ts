/** Somebody writes a pledge down; its words may still be changed until it is public. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { mayPledge } from '@core/modules/pledges/may';
import { homeOn } from '@core/modules/meetings/roster';
import { AppError, badField } from '@core/shared/errors';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import type { Reader } from '@server/runtime/store';
import { placedSubject, standingAgain } from '@server/modules/standards/place';
import { officesOver, requirePlace } from '@server/modules/standards/policy';
import { refused } from '@server/modules/standards/refused';
import { sortKeyOfSubject } from '@server/modules/standards/subjects';
import { pledgeKindsOn, shelvedPledge } from './shelf';
import type { StoredPledge } from './stored';

export async function makePledge(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'pledge.make'>,
): Promise<ActionOutput<'pledge.make'>> {
  const { id, on, until, says, form, subject: of } = input;
  const ref =
    of.kind === 'person' ? ({ kind: 'organization', id: of.organizationId } as const) : of;
  const found = await placedSubject(deps, actor, ref);
  const subject = requirePlace('pledge.make', actor, found, deps.today);
  const { from, pledges } = pledgeKindsOn(deps, on);
  const kind = pledges.find(({ code }) => code === input.kind);
  if (!kind) throw badField('input.kind', '规则包没有这样的承诺');
  const subjectId = of.kind === 'person' ? of.personId : of.id;
  const receipt = await writeOnce(
    deps,
    writeOf('pledge.make', actor, input, subjectId),
    async (tx) => {
      const again = await standingAgain(deps, tx, actor.personId, ref);
      const place = requirePlace('pledge.make', again.actor, again.place, deps.today);
      const held = officesOver('pledge.make', again.actor, place, deps.today);
      if (!held.some((one) => kind.makes.includes(one))) {
        throw new AppError('FORBIDDEN', `“${kind.title}”不由您这里登记`);
      }
      if (of.kind === 'person') await requireMember(tx, of, deps.today);
      const refusal = mayPledge(kind, { subject: of.kind, form, says, on, until }, deps.today);
      if (refusal) throw refused(refusal, pathOf(refusal.words, input, deps.today));
      const stored: StoredPledge = {
        _id: id,
        schemaVersion: 1,
        kind: kind.code,
        rulesFrom: from,
        subjectKind: of.kind,
        subjectId,
        townId: place.townId,
        organizationIds: [...place.organizationIds],
        sortKey: sortKeyOfSubject(subject),
        ...(form ? { form } : {}),
        says,
        begunOn: on,
        begunBy: actor.personId,
        until,
        entries: [],
        state: 'draft',
      };
      await tx.add('pledges', shelvedPledge(kind, stored, deps.calendar));
    },
  );
  return { receipt, pledgeId: id };
}

async function requireMember(
  reader: Reader,
  { personId, organizationId }: { personId: string; organizationId: string },
  today: string,
): Promise<void> {
  const person = await reader.get('persons', personId);
  if (!person || homeOn(person.roles, today) !== organizationId) {
    throw badField('input.subject.personId', '此人不在这个党组织的名册上');
  }
}

function pathOf(words: string, { on }: ActionInput<'pledge.make'>, today: string): string {
  if (on > today) return 'input.on';
  if (words.startsWith('期限')) return 'input.until';
  return words === '请选择类别'
    ? 'input.form'
    : words.includes('不适用')
      ? 'input.kind'
      : 'input.says';
}
