/** All standards of a subject: what it holds, what is under way, what it could begin. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import type { SubjectStandard } from '@core/modules/standards/pages.contract';
import type { Facts } from '@core/modules/standards/facts.contract';
import { evaluate } from '@core/modules/standards/evaluate';
import { answersOf } from '@core/modules/standards/log';
import { mayBegin } from '@core/modules/standards/may';
import type { Standard } from '@core/modules/standards/rules.contract';
import { testsOf } from '@core/modules/standards/sound';
import { standingOn } from '@core/modules/standards/standing';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { findIn } from '@server/runtime/store';
import { namesIn } from '@server/runtime/tree';
import { readFacts } from './facts/read-facts';
import type { Caller } from './may-now';
import { callerOf } from './open';
import { placedSubject, type PlacedSubject } from './place';
import { requirePlace } from './policy';
import { standardOfCheck, standardsToday } from './rules';
import { checkOf } from './shelf';
import type { StoredCheck } from './stored';

export async function openSubject(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'standard.subject'>,
): Promise<ActionOutput<'standard.subject'>> {
  const found = await placedSubject(deps, actor, input.subject);
  const subject = requirePlace('standard.subject', actor, found, deps.today);
  const checks = await findIn(deps.store, 'standardChecks', 'subjectId', [subject.id]);
  const rows = rulesFor(deps, subject, checks);
  const tests = rows.flatMap(({ standard }) => testsOf(standard));
  const facts = (await readFacts(deps, [subject], tests)).get(subject.id) ?? {};
  const towns = await namesIn(deps.store, 'orgNodes', [subject.townId]);
  const caller = callerOf(deps, actor, subject);
  const { kind, id, name, townId } = subject;
  return {
    today: deps.today,
    subject: { kind, id, name, townId, townName: towns.get(townId) ?? '' },
    organizations:
      kind === 'unit' ? subject.organizations.map((one) => ({ id: one._id, name: one.name })) : [],
    standards: rows.map((row) => rowOf(deps, row, facts, caller)),
  };
}

interface Row {
  readonly standard: Standard;
  readonly last?: StoredCheck;
}

/** Those in force that are for such a subject; a check that is under way stays under its own version. */
function rulesFor(deps: Deps, subject: PlacedSubject, checks: readonly StoredCheck[]): Row[] {
  return standardsToday(deps).standards.flatMap((standard): Row[] => {
    const last = checks.find((one) => one.standard === standard.code && !one.replaced);
    if (last) return [{ standard: standardOfCheck(deps, last) ?? standard, last }];
    const fits =
      standard.subject === subject.kind &&
      (!standard.unitKind || subject.units.every(({ kind }) => kind === standard.unitKind));
    return fits ? [{ standard }] : [];
  });
}

function rowOf(
  deps: Deps,
  { standard, last }: Row,
  facts: Facts,
  { offices, keeps }: Caller,
): SubjectStandard {
  const around = { facts, today: deps.today, calendar: deps.calendar };
  const check = last && checkOf(last);
  const standing = check ? standingOn(standard, check, around) : null;
  const { met, of } = evaluate(standard, facts, check ? answersOf(check.entries) : new Map());
  const refusal = mayBegin(standard, standing, around);
  const begins = keeps && offices.some((one) => standard.stages[0]?.by.includes(one));
  const running = standing && standing.phase !== 'expired' && standing.phase !== 'revoked';
  return {
    standard: standard.code,
    title: standard.title,
    ...(check && standing ? { phase: standing.phase, checkId: check.checkId } : {}),
    met,
    of,
    ...(standing?.heldUntil ? { heldUntil: standing.heldUntil } : {}),
    inDoubt: Boolean(standing?.inDoubt),
    ...(standing?.due ? { due: standing.due } : {}),
    mayBegin: begins && !refusal,
    ...(begins && refusal && !running ? { why: refusal.words } : {}),
  };
}
