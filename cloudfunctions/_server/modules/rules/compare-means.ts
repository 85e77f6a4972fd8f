/**
 * What levels and foundings that stand would entitle to under either rules; acceptances are told with their
 * checks (`compare-practices.ts`). First the levels, then the foundings, some of them an answer.
 */
import type { Entitlement } from '@core/modules/means/rules.contract';
import { yuanWords } from '@core/modules/means/money';
import { noMoves, note, type Moves } from '@core/modules/rules/what-if';
import type { SubjectKind } from '@core/modules/standards/rules.contract';
import { afterMonths } from '@core/shared/calendar/deadline';
import type { Day } from '@core/shared/calendar/day';
import type { StoredGrade } from '@server/modules/grades/stored';
import { namesAround } from '@server/modules/means/rows';
import { meansOn } from '@server/modules/means/shelf';
import { levelTitle } from '@server/modules/standards/words';
import { findIn } from '@server/runtime/store';
import { MOST_CASES, type Compared, type Side, type Sides } from './compare-sides';

const AN_ANSWER = 200;
/** Where an answer ends: in the levels or in the foundings, and at which of them. */
const LEVELS = 'l';
const FOUNDINGS = 'f';

export async function compareMeans(sides: Sides, after: string): Promise<Compared> {
  const { store, today } = sides.before;
  const at = after.slice(1);
  const [levels, foundings] = await Promise.all([
    store.count('grades', {}),
    store.count('organizationEvents', { kind: 'found' }),
  ]);
  const { sums, done, next } = after.startsWith(FOUNDINGS)
    ? await compareFoundings(sides, at)
    : await compareLevels(sides, at);
  return { first: today, last: today, total: levels + foundings, done, next, sums };
}

interface Answer {
  readonly sums: Moves;
  readonly done: number;
  readonly next: string | undefined;
}

async function compareLevels({ before, after }: Sides, at: string): Promise<Answer> {
  const page = await before.store.find('grades', {
    where: { _id: { gt: at } },
    orderBy: [['_id', 'asc']],
    limit: AN_ANSWER,
  });
  const standing = page.flatMap(levelsOf);
  const nameOf = await namesAround(before, standing);
  const sums = noMoves();
  for (const { subjectKind, subjectId, scale, level, on } of standing) {
    const gives = (side: Side): string =>
      sumOf(side, ({ subject, ground }) => {
        if (ground.kind !== 'level' || subject !== subjectKind) return false;
        return ground.scale === scale && ground.level === level;
      });
    const of = levelTitle(after.pack.grades, scale, level);
    const one = { of, name: nameOf(subjectId), period: on };
    noteGiven(sums, one, gives(before), gives(after));
  }
  const last = page.length === AN_ANSWER ? page.at(-1)?._id : undefined;
  return {
    sums,
    done: page.length,
    next: last === undefined ? FOUNDINGS : `${LEVELS}${last}`,
  };
}

interface Standing {
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly townId: string;
  readonly scale: string;
  readonly level: string;
  readonly on: Day;
}

/** The last finding of each scale. */
function levelsOf({ _id, townId, scales, ...grade }: StoredGrade): Standing[] {
  const subjectKind = grade.subjectKind ?? 'organization';
  return Object.entries(scales).flatMap(([scale, findings]) => {
    const last = findings.at(-1);
    if (!last?.level) return [];
    return [{ subjectKind, subjectId: _id, townId, scale, level: last.level, on: last.on }];
  });
}

async function compareFoundings({ before, after }: Sides, at: string): Promise<Answer> {
  const { store, today } = before;
  const page = await store.find('organizationEvents', {
    where: { kind: 'found', sortKey: { gt: at } },
    orderBy: [['sortKey', 'asc']],
    limit: AN_ANSWER,
  });
  const foundings = page
    .filter(({ withdrawn }) => !withdrawn)
    .flatMap(({ organizationIds, on }) => organizationIds.map((id) => ({ id, on })));
  const organizations = await findIn(
    store,
    'partyOrganizations',
    '_id',
    foundings.map(({ id }) => id),
  );
  const sums = noMoves();
  for (const { id, on } of foundings) {
    const organization = organizations.find(({ _id }) => _id === id);
    if (!organization || organization.endedOn) continue;
    const gives = (side: Side): string =>
      sumOf(side, ({ ground }) => ground.kind === 'founding' && isYoung(on, ground.months, today));
    const one = { of: '新建党组织', name: organization.name, period: on };
    noteGiven(sums, one, gives(before), gives(after));
  }
  const last = page.length === AN_ANSWER ? page.at(-1)?.sortKey : undefined;
  return { sums, done: page.length, next: last && `${FOUNDINGS}${last}` };
}

const isYoung = (foundedOn: Day, months: number, today: Day): boolean =>
  afterMonths(foundedOn, months) >= today;

const sumOf = (side: Side, gives: (one: Entitlement) => boolean): string =>
  yuanWords(
    (meansOn(side, side.today)?.means.entitlements ?? [])
      .filter(gives)
      .reduce((sum, { fen }) => sum + fen, 0),
  );

/** What gives nothing under both is nothing that was judged. */
function noteGiven(
  sums: Moves,
  one: { readonly of: string; readonly name: string; readonly period: string },
  before: string,
  after: string,
): void {
  const none = yuanWords(0);
  if (before === none && after === none) return;
  note(sums, { kind: 'entitlement', ...one, before, after }, MOST_CASES);
}
