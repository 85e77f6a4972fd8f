/** 月度通报: begun, counted, read, worded. Issuing is in `issue.ts`. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import type { ActionName } from '@core/modules/actions';
import { AppError, badField } from '@core/shared/errors';
import { formatDay, toDayNumber } from '@core/shared/calendar/day';
import { periodAt, periodOfKey, previousPeriod } from '@core/shared/calendar/period';
import { decidesIn, requireGrant } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import { paperOf, presentReport } from './presenter';
import { COMMITTEE_ID, DISTRICT_ID, listTowns, scopeNames } from '@server/runtime/tree';
import type { StoredReport } from './stored';
import type { Deps } from '@server/runtime/deps';
import { writeOnce } from '@server/runtime/once';
import { advanceReport, townsOf } from './advance';
import { reportsBefore, recentReports } from './repository';

const STEP_MS = 8_000;
const PAGE = 20;
/** Months offered: the running one, and a year back. */
const MONTHS = 13;

export async function listReports(
  deps: Deps,
  actor: Actor,
  { before }: ActionInput<'report.list'>,
): Promise<ActionOutput<'report.list'>> {
  const own = decidesIn('report.list', actor);
  const found = await reportsBefore(deps.store, own, before, PAGE + 1);
  const last = found.length > PAGE ? found[PAGE - 1] : undefined;
  const towns = (await listTowns(deps.store)).filter(({ id }) => !own || own.includes(id));
  return {
    reports: found.slice(0, PAGE).map(presentReport),
    ...(last ? { next: last.startedAt } : {}),
    months: recentMonths(deps.today),
    scopes: [
      ...(own ? [] : [{ name: await districtName(deps) }]),
      ...towns.map(({ id, name }) => ({ townId: id, name })),
    ],
  };
}

function recentMonths(today: string): string[] {
  let month = periodAt('month', toDayNumber(today));
  return Array.from({ length: MONTHS }, () => {
    const { key } = month;
    month = previousPeriod(month);
    return key;
  });
}

/** Who issues the district's 通报: the 工委. */
async function districtName({ store }: Deps): Promise<string> {
  const names = await scopeNames(store, [COMMITTEE_ID, DISTRICT_ID]);
  return names.get(COMMITTEE_ID) ?? names.get(DISTRICT_ID) ?? '全区';
}

export async function startReport(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'report.start'>,
): Promise<ActionOutput<'report.start'>> {
  const { id, month, townId } = input;
  requireGrant('report.start', actor, (grant) => grant.scopeId === townId);
  const first = formatDay(periodOfKey(month)?.first ?? 0);
  if (first > deps.today) throw badField('input.month', '这个月还没有开始');
  const all = await listTowns(deps.store);
  const towns = townId ? all.filter((town) => town.id === townId) : all;
  if (townId && towns.length === 0) throw badField('input.townId', '没有这个镇街');
  const scopeId = townId ?? DISTRICT_ID;
  const fresh: StoredReport = {
    _id: id,
    schemaVersion: 1,
    month,
    scopeId,
    scopeName: townId ? (towns[0]?.name ?? '') : await districtName(deps),
    state: 'counting',
    startedAt: deps.now(),
    startedBy: actor.personId,
    knownOn: deps.today,
    towns,
    cursor: '',
    counted: 0,
    words: { problems: '', requirements: '' },
    ...(await corrected(deps, scopeId, month)),
    digest: '',
    corrections: [],
  };
  const write = { id, action: 'report.start', actorId: actor.personId, targetId: id };
  const receipt = await writeOnce(deps, { ...write, content: input }, (tx) =>
    tx.add('reports', fresh),
  );
  return { report: presentReport((await deps.store.get('reports', id)) ?? fresh), receipt };
}

/** The last issued 通报 of the month before, in the same scope. */
async function corrected(
  { store }: Deps,
  scopeId: string,
  month: string,
): Promise<Pick<StoredReport, 'corrects'>> {
  const period = periodOfKey(month);
  const before = period && previousPeriod(period).key;
  const recent = await recentReports(store, scopeId);
  const found = recent.find((r) => r.month === before && r.state === 'issued');
  return found?.number
    ? { corrects: { reportId: found._id, month: found.month, number: found.number } }
    : {};
}

/** The report, if it lies in the caller's scope. */
export async function requireReport(
  { store }: Deps,
  actor: Actor,
  action: ActionName,
  reportId: string,
): Promise<StoredReport> {
  const report = await store.get('reports', reportId);
  requireGrant(action, actor, (grant) => grant.scopeId === report?.scopeId);
  if (!report) throw new AppError('NOT_FOUND', '没有这份通报');
  return report;
}

export async function advanceOne(
  deps: Deps,
  actor: Actor,
  { reportId }: ActionInput<'report.advance'>,
): Promise<ActionOutput<'report.advance'>> {
  const report = await requireReport(deps, actor, 'report.advance', reportId);
  const now = await advanceReport(deps, reportId, deps.now() + STEP_MS, actor.personId);
  return { report: presentReport(now ?? report) };
}

export async function openReport(
  deps: Deps,
  actor: Actor,
  { reportId }: ActionInput<'report.open'>,
): Promise<ActionOutput<'report.open'>> {
  const report = await requireReport(deps, actor, 'report.open', reportId);
  const shared = { report: presentReport(report), words: report.words };
  if (report.state === 'counting') return shared;
  const paper = report.issued ?? paperOf(deps, report, await townsOf(deps, reportId));
  return { ...shared, paper, digest: report.digest };
}

export async function writeReport(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'report.write'>,
): Promise<ActionOutput<'report.write'>> {
  const { id, reportId, words } = input;
  await requireReport(deps, actor, 'report.write', reportId);
  const write = { id, action: 'report.write', actorId: actor.personId, targetId: reportId };
  const receipt = await writeOnce(deps, { ...write, content: input }, async (tx) => {
    const report = await tx.get('reports', reportId);
    if (!report) throw new AppError('NOT_FOUND', '没有这份通报');
    if (report.state === 'issued') throw new AppError('CONFLICT', '已签发的通报不再改动');
    await tx.set('reports', { ...report, words });
  });
  return { receipt };
}
