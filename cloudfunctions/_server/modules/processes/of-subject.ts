/** Runs of a subject, and of the persons whom a branch leads; and what may be begun. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import type { OpenProcess } from '@core/modules/processes/pages.contract';
import { mayBeginRun } from '@core/modules/processes/may';
import type { Process } from '@core/modules/processes/rules.contract';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { findAny } from '@server/runtime/store';
import { readFacts } from '@server/modules/standards/facts/read-facts';
import { placedSubject, type PlacedSubject } from '@server/modules/standards/place';
import { requirePlace } from '@server/modules/standards/policy';
import { processesToday } from '@server/modules/standards/rules';
import { beginsAt } from './begin';
import { officesWith } from './policy';
import { ROW_FIELDS, runRows } from './rows';

export async function openSubjectRuns(
  deps: Deps,
  actor: Actor,
  { subject: ref }: ActionInput<'process.subject'>,
): Promise<ActionOutput<'process.subject'>> {
  const found = await placedSubject(deps, actor, ref);
  const subject = requirePlace('process.subject', actor, found, deps.today);
  const ofPersons = officesWith('process.subject', actor, subject, true, deps.today).length > 0;
  const runs = await findAny(deps.store, 'processRuns', {
    where: { [ref.kind === 'organization' ? 'organizationIds' : 'subjectId']: ref.id },
    limit: 200,
    fields: ROW_FIELDS,
  });
  const shown = runs
    .filter(({ subjectKind, subjectId }) =>
      subjectKind === 'person' ? ofPersons : subjectId === ref.id,
    )
    .sort((a, b) => (a.begunOn > b.begunOn ? -1 : 1));
  const underWay = new Set(
    shown
      .filter(({ state, subjectKind }) => state === 'underWay' && subjectKind !== 'person')
      .map(({ process }) => process),
  );
  return {
    today: deps.today,
    runs: await runRows(deps, shown),
    processes: await openFor(deps, actor, subject, ref.kind, underWay),
  };
}

/** What may be begun of this subject, and of persons of an organisation. */
async function openFor(
  deps: Deps,
  actor: Actor,
  subject: PlacedSubject,
  kind: string,
  underWay: ReadonlySet<string>,
): Promise<OpenProcess[]> {
  const { processes } = processesToday(deps);
  const fit = processes.filter(
    (one) =>
      // What begins with a founding begins there, and nobody begins it years later.
      one.beginsWith !== 'founding' &&
      (one.subject === kind || (one.subject === 'person' && kind === 'organization')),
  );
  const tests = fit.flatMap(({ entry }) => entry.map(({ test }) => test));
  const facts = (await readFacts(deps, [subject], tests)).get(subject.id) ?? {};
  return fit.flatMap((process): OpenProcess[] => {
    if (underWay.has(process.code) || !begins(deps, actor, subject, process)) return [];
    const refusal = mayBeginRun(process, { facts });
    const { code, title, subject: of } = process;
    return [
      {
        process: code,
        title,
        subject: of,
        mayBegin: !refusal,
        ...(refusal ? { why: refusal.words } : {}),
      },
    ];
  });
}

const begins = (deps: Deps, actor: Actor, subject: PlacedSubject, process: Process): boolean =>
  officesWith('process.begin', actor, subject, process.subject === 'person', deps.today).some(
    (one) => beginsAt(process).includes(one),
  );
