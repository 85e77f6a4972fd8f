/**
 * Checks of standards: whether each subject passes by its answers and its records, under the version
 * that it began with and under the draft; and what an acceptance that stands would entitle to.
 */
import { evaluate } from '@core/modules/standards/evaluate';
import { answersOf } from '@core/modules/standards/log';
import type { Standard } from '@core/modules/standards/rules.contract';
import { testsOf } from '@core/modules/standards/sound';
import type { Facts } from '@core/modules/standards/facts.contract';
import { versionOn } from '@core/modules/standards/versions';
import { noMoves, note } from '@core/modules/rules/what-if';
import { yuanWords } from '@core/modules/means/money';
import type { Entitlement } from '@core/modules/means/rules.contract';
import { readFacts } from '@server/modules/standards/facts/read-facts';
import { practicesOf, standardOfCheck } from '@server/modules/standards/rules';
import { isHeldOn, checkOf } from '@server/modules/standards/shelf';
import type { StoredCheck } from '@server/modules/standards/stored';
import { loadSubjects } from '@server/modules/standards/subjects';
import { MOST_CASES, type Compared, type Side, type Sides } from './compare-sides';

const CHECKS_AN_ANSWER = 25;

export async function comparePractices(sides: Sides, after: string): Promise<Compared> {
  const { before } = sides;
  const { store, today } = before;
  const page = await store.find('standardChecks', {
    where: { _id: { gt: after } },
    orderBy: [['_id', 'asc']],
    limit: CHECKS_AN_ANSWER,
  });
  const checks = page.filter(({ replaced, state }) => !replaced && state !== 'revoked');
  const subjects = await loadSubjects(
    store,
    checks.map(({ subjectKind: kind, subjectId: id }) => ({ kind, id })),
  );
  const asked = checks.map((check) => ({
    check,
    was: ofCheck(before, check),
    is: now(sides.after, check),
  }));
  const facts = await factsOf(
    before,
    [...subjects.values()],
    asked.flatMap(({ was, is }) => [was, is].flatMap((one) => (one ? testsOf(one) : []))),
  );
  const sums = noMoves();
  for (const { check, was, is } of asked) {
    const known = facts.get(check.subjectId) ?? {};
    const name = subjects.get(check.subjectId)?.name ?? '';
    const of = is?.title ?? was?.title ?? check.standard;
    const common = { of, name, period: check.begunOn };
    const [old, next] = [passes(was, known, check), passes(is, known, check)];
    note(sums, { kind: 'acceptance', ...common, before: say(old), after: say(next) }, MOST_CASES);
    // What stands as accepted entitles as long as the rules would still have it.
    const held = isHeldOn(check, today);
    const entitled = (side: Side, fine: boolean): string =>
      held && fine ? sumWords(entitlementsOf(side, check.standard)) : yuanWords(0);
    note(
      sums,
      {
        kind: 'entitlement',
        ...common,
        before: entitled(before, true),
        after: entitled(sides.after, !(old && !next)),
      },
      MOST_CASES,
    );
  }
  return {
    first: today,
    last: today,
    done: page.length,
    total: await store.count('standardChecks', {}),
    next: page.length === CHECKS_AN_ANSWER ? page.at(-1)?._id : undefined,
    sums,
  };
}

const ofCheck = (side: Side, check: StoredCheck): Standard | null => standardOfCheck(side, check);

/** The standard of the same code as the draft has it. */
const now = (side: Side, { standard }: StoredCheck): Standard | null =>
  versionOn(practicesOf(side).standards, side.today)?.standards.find(
    (one) => one.code === standard,
  ) ?? null;

async function factsOf(
  side: Side,
  subjects: Parameters<typeof readFacts>[1],
  tests: Parameters<typeof readFacts>[2],
): Promise<Map<string, Facts>> {
  return subjects.length === 0 ? new Map<string, Facts>() : readFacts(side, subjects, tests);
}

function passes(standard: Standard | null, facts: Facts, check: StoredCheck): boolean {
  return standard !== null && evaluate(standard, facts, answersOf(checkOf(check).entries)).passes;
}

const say = (fine: boolean): string => (fine ? '达到' : '没有达到');

const entitlementsOf = (side: Side, standard: string): Entitlement[] =>
  (versionOn(practicesOf(side).means, side.today)?.means.entitlements ?? []).filter(
    ({ ground }) => ground.kind === 'acceptance' && ground.standard === standard,
  );

const sumWords = (all: readonly Entitlement[]): string =>
  yuanWords(all.reduce((sum, { fen }) => sum + fen, 0));
