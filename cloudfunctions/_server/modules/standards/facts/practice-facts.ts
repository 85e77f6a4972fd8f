/** Facts of the practices themselves: which standard is held, which process was reached, which level stands. */
import { afterMonths } from '@core/shared/calendar/deadline';
import type { Day } from '@core/shared/calendar/day';
import { grantStanding } from '@core/modules/means/standing';
import { grantOf } from '@server/modules/means/shelf';
import { pledgeStanding, totalOf } from '@core/modules/pledges/standing';
import type { PledgeDone } from '@core/modules/standards/facts.contract';
import { kindOfPair } from '@server/modules/pairs/shelf';
import { pledgeOf } from '@server/modules/pledges/shelf';
import type { StoredPledge } from '@server/modules/pledges/stored';
import { isHeldOn } from '../shelf';
import { spanFrom } from './asked';
import { counted, so, type Around, type Teller } from './teller';

const standard: Teller = ({ subject, records, deps }, [code]) => {
  const held = records.checks.find(
    (check) =>
      check.subjectId === subject.id && check.standard === code && isHeldOn(check, deps.today),
  );
  return so(Boolean(held), held?.heldFrom);
};

const process: Teller = ({ subject, records, deps }, [code, months]) => {
  const from = months ? spanFrom(deps.today, Number(months)) : '';
  const runs = records.runs.filter((run) => run.subjectId === subject.id && run.process === code);
  // Within months is asked of what may be stated too: where it was never begun nothing is known.
  if (months && runs.length === 0) return null;
  const reached = runs.find((run) => run.endKind === 'reached' && (run.endedOn ?? '') >= from);
  return so(Boolean(reached), reached?.endedOn);
};

function standing({ subject, records }: Around, scale: string) {
  const findings = records.grades.find(({ _id }) => _id === subject.id)?.scales[scale] ?? [];
  return findings[findings.length - 1];
}

const grade: Teller = (around, [scale = '']) => {
  const last = standing(around, scale);
  return so(last?.level ?? '', last?.on);
};

/** Whole months that a level has stood. */
function monthsSince(from: Day, today: Day): number {
  let months = 0;
  while (afterMonths(from, months + 1) <= today) months += 1;
  return months;
}

const gradeMonths: Teller = (around, [scale = '']) => {
  const last = standing(around, scale);
  return so(last?.level ? monthsSince(last.on, around.deps.today) : 0);
};

/** What was closed for other reasons, or entered by mistake, stands no more; what reached its end has done what it was for. */
const pair: Teller = ({ subject, records, deps }, [code, as]) => {
  const all = records.pairs.filter(
    (one) => one.kind === code && (as === 'from' ? one.from : one.to).id === subject.id,
  );
  // Where there never was one nothing is known: what may be stated is stated.
  if (all.length === 0) return null;
  const found = all
    .filter(({ state, endKind }) => state === 'underWay' || endKind === 'reached')
    .sort((a, b) => (a.begunOn < b.begunOn ? -1 : 1))[0];
  if (!found) return so(false, undefined, '还没有建立');
  const title = kindOfPair(deps, found)?.title ?? '';
  return so(true, found.begunOn, `${title}，${found.begunOn}起`);
};

/** Granted by the second signature, or paid: on the day of it. */
const means: Teller = ({ subject, records }, [entitlement, done]) => {
  const days = records.grants
    .filter((one) => one.subjectId === subject.id && one.entitlement === entitlement)
    .flatMap((one): (Day | null)[] => {
      const { pays, since } = grantStanding(grantOf(one));
      return done === 'paid' ? pays.map(({ on }) => on) : [since];
    })
    .filter((on): on is Day => on !== null)
    .sort();
  return so(days.length > 0, days[0]);
};

/** Of pledges of some kinds the days on which this was done; where there never was one nothing is known. */
const pledges: Teller = ({ subject, records, deps, asked }, rest, key) => {
  const [kinds = '', form, done, months] = rest;
  const from = spanFrom(deps.today, Number(months));
  const own = new Set([subject.id, ...subject.organizations.map(({ _id }) => _id)]);
  const found = records.pledges
    .filter(({ kind }) => kinds.split('+').includes(kind))
    .filter((one) => !form || one.form === form)
    .filter(({ subjectId, organizationIds }) =>
      [subjectId, ...organizationIds].some((id) => own.has(id)),
    );
  if (found.length === 0) return null;
  const days = found
    .flatMap((one) => daysOf(one, done as PledgeDone))
    .filter((on) => on >= from && on <= deps.today);
  return counted(days, asked.bounds.get(key));
};

/** What was entered by mistake is nothing. */
function daysOf(stored: StoredPledge, done: PledgeDone): Day[] {
  const { publicOn, deeds, peers, leader, end } = pledgeStanding({}, pledgeOf(stored));
  if (end?.outcome === 'mistake') return [];
  const on = (entry: { on: Day } | null | false | undefined): Day[] => (entry ? [entry.on] : []);
  switch (done) {
    case 'public':
      return publicOn ? [publicOn] : [];
    case 'deed':
      return deeds.map((deed) => deed.on);
    case 'peers':
      return on(peers);
    case 'leader':
      return on(leader);
    case 'served':
      return on(end?.served && totalOf(end.served) > 0 && end);
    case 'kept':
      return on(end?.outcome === 'kept' && end);
    case 'judged':
      return on(end?.outcome !== 'released' && end);
  }
}

export const practiceTellers: Readonly<Record<string, Teller>> = {
  standard,
  process,
  pair,
  means,
  pledges,
  grade,
  gradeMonths,
};
