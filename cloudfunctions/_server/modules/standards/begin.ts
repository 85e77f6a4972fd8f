/** A check of a standard begins. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { mayBegin } from '@core/modules/standards/may';
import type { Standard } from '@core/modules/standards/rules.contract';
import { standingOn, type Around } from '@core/modules/standards/standing';
import { standardOn, versionOn } from '@core/modules/standards/versions';
import { AppError, badField } from '@core/shared/errors';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import type { Transaction } from '@server/runtime/store';
import { readFacts } from './facts/read-facts';
import { headIdOf } from './heads';
import { placedSubject, standingAgain } from './place';
import { sortKeyOfSubject } from './subjects';
import { officesOver, requirePlace } from './policy';
import { refused } from './refused';
import { practicesOf, standardOfCheck } from './rules';
import { checkOf, shelved } from './shelf';
import type { StoredCheck } from './stored';

type Input = ActionInput<'standard.begin'>;

export async function beginStandard(
  deps: Deps,
  actor: Actor,
  input: Input,
): Promise<ActionOutput<'standard.begin'>> {
  const { id, subject: ref, on } = input;
  const found = await placedSubject(deps, actor, ref);
  const subject = requirePlace('standard.begin', actor, found, deps.today);
  if (on > deps.today) throw badField('input.on', '日期不能晚于今天');
  const { standard, from } = standardFor(deps, input);
  if (standard.unitKind && !subject.units.every(({ kind }) => kind === standard.unitKind)) {
    throw badField('input.standard', `“${standard.title}”不适用于这类单位`);
  }
  const tests = standard.entry.map(({ test }) => test);
  const facts = (await readFacts(deps, [subject], tests)).get(subject.id) ?? {};
  const around = { facts, today: deps.today, calendar: deps.calendar };
  const write = writeOf('standard.begin', actor, input, subject.id);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const again = await standingAgain(deps, tx, actor.personId, ref);
    const place = requirePlace('standard.begin', again.actor, again.place, deps.today);
    const offices = officesOver('standard.begin', again.actor, place, deps.today);
    const by = standard.stages[0]?.by ?? [];
    if (!offices.some((one) => by.includes(one))) {
      throw new AppError('FORBIDDEN', `“${standard.title}”不由您这里开始`);
    }
    await replaceLast(deps, tx, standard, headIdOf(ref.id, standard.code), id, around);
    const check: StoredCheck = {
      _id: id,
      schemaVersion: 1,
      standard: standard.code,
      rulesFrom: from,
      subjectKind: ref.kind,
      subjectId: ref.id,
      townId: place.townId,
      organizationIds: [...place.organizationIds],
      sortKey: sortKeyOfSubject(subject),
      begunOn: on,
      begunBy: actor.personId,
      entries: [],
      state: 'open',
    };
    await tx.add('standardChecks', shelved(standard, check, around));
  });
  return { receipt, checkId: id };
}

function standardFor(
  deps: Deps,
  { standard: code, subject, on }: Input,
): { standard: Standard; from: string } {
  const { standards } = practicesOf(deps);
  const standard = standardOn(standards, code, on);
  const from = versionOn(standards, on)?.from;
  if (!standard || !from || standard.subject !== subject.kind) {
    throw badField('input.standard', '规则包没有这项标准');
  }
  return { standard, from };
}

/** The check before this one stays in the history; the new one takes its place in the lists. */
async function replaceLast(
  deps: Deps,
  tx: Transaction,
  standard: Standard,
  headId: string,
  checkId: string,
  around: Around,
): Promise<void> {
  const head = await tx.get('practiceHeads', headId);
  const last = head && (await tx.get('standardChecks', head.lastId));
  const rules = last && standardOfCheck(deps, last);
  const before = last && rules ? standingOn(rules, checkOf(last), around) : null;
  const refusal = mayBegin(standard, before, around);
  if (refusal) throw refused(refusal);
  if (last && rules) {
    await tx.set('standardChecks', shelved(rules, { ...last, replaced: true }, around));
  }
  await tx.set('practiceHeads', { _id: headId, schemaVersion: 1, lastId: checkId });
}
