/** One run, step by step. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { openContests, runOn } from '@core/modules/processes/run';
import { AppError } from '@core/shared/errors';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { namesIn } from '@server/runtime/tree';
import { followsWords } from '@server/modules/standards/words';
import { factsOfRun, findRun, isOfPerson } from './around-run';
import { officesWith, requireRun } from './policy';
import { presentSteps } from './step-views';
import { subjectOf } from './rows';
import { runOf } from './shelf';
import type { StoredRun } from './stored';
import { entryWords } from './words';
import { logLines } from '@server/modules/standards/log-lines';

export async function openProcess(
  deps: Deps,
  actor: Actor,
  { runId }: ActionInput<'process.open'>,
): Promise<ActionOutput<'process.open'>> {
  const { stored, process, subject: place } = await findRun(deps, actor, runId);
  const ofPerson = isOfPerson(stored);
  const subject = requireRun('process.open', actor, place, ofPerson, deps.today);
  if (stored.purgedOn) throw new AppError('NOT_FOUND', '详情已按规定清除');
  const facts = await factsOfRun(deps, process, subject, ofPerson);
  const around = { facts, today: deps.today, calendar: deps.calendar };
  const run = runOf(stored);
  const standing = runOn(process, run, around);
  const offices = officesWith('process.record', actor, subject, ofPerson, deps.today);
  const names = await namesFor(deps, stored);
  const name = (id: string): string => names.get(id) ?? (id === subject.id ? subject.name : '');
  const answers = offices.some((one) => process.stopBy.includes(one));
  return {
    today: deps.today,
    run: {
      runId,
      process: process.code,
      title: process.title,
      source: process.source,
      stepsFrom: process.stepsFrom,
      subject: subjectOf(stored, name),
      begunOn: stored.begunOn,
      begunByName: name(stored.begunBy),
      ...(standing.end ? { end: standing.end } : {}),
    },
    steps: presentSteps(process, run, standing, around, {
      personId: actor.personId,
      offices,
      name,
      follows: ({ follows }) => followsWords(deps, follows),
    }),
    dues: standing.dues,
    mayStop: answers && !standing.end,
    mayContest: stored.entries.some(({ kind }) => kind === 'take'),
    contests: openContests(stored.entries).flatMap((id) => {
      const one = stored.entries.find((entry) => entry.id === id);
      if (one?.kind !== 'contest') return [];
      const { entry: entryId, on, by, words } = one;
      const maySettle = answers && by !== actor.personId;
      return [{ id, entryId, on, byName: name(by), words, maySettle }];
    }),
    history: logLines(stored.entries, name, (entry) => entryWords(process, stored.entries, entry)),
  };
}

async function namesFor({ store }: Deps, run: StoredRun): Promise<ReadonlyMap<string, string>> {
  const people = [run.begunBy, ...run.entries.map(({ by }) => by)];
  const about = run.subjectKind === 'person' && !run.name ? [run.subjectId] : [];
  const [persons, towns] = await Promise.all([
    namesIn(store, 'persons', [...people, ...about]),
    namesIn(store, 'orgNodes', [run.townId]),
  ]);
  return new Map([...persons, ...towns]);
}
