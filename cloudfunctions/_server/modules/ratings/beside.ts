import type { ActionOutput } from '@core/modules/actions';
import type { Names } from '@server/modules/deed-claims/presenter';
import type { Subject } from '@server/modules/points/subjects';
import type { Deps } from '@server/runtime/deps';
import { ratingsOfSubject, publishedRuns, correctionsOf } from './repository';

type View = NonNullable<ActionOutput<'points.open'>['rating']>;

/**
 * The latest published rating of a subject before or of a year, with the signed
 * correction beside it. At most three requests.
 */
export async function ratingBeside(
  { store }: Pick<Deps, 'store'>,
  { subjectId }: Pick<Subject, 'subjectId'>,
  year: number,
): Promise<{ correctedBy: string; present: (names: Names) => View } | null> {
  const found = await ratingsOfSubject(store, subjectId);
  if (found.length === 0) return null;
  const runs = await publishedRuns(
    store,
    found.map(({ runId }) => runId),
  );
  const run = runs
    .filter((one) => one.year <= year)
    .reduce<(typeof runs)[number] | null>((a, b) => (a && a.year > b.year ? a : b), null);
  const rated = found
    .find(({ runId }) => runId === run?._id)
    ?.results.find((one) => one.subjectId === subjectId);
  if (!run || !rated || (run.state !== 'published' && run.state !== 'final')) return null;
  const { state } = run;
  const corrections = await correctionsOf(store, subjectId, run._id);
  const latest = corrections.reduce<(typeof corrections)[number] | null>(
    (a, b) => (a && a.at > b.at ? a : b),
    null,
  );
  return {
    correctedBy: latest?.by ?? '',
    present: (names) => ({
      runId: run._id,
      year: run.year,
      state,
      publicUntil: run.publicUntil ?? '',
      rated,
      ...(latest
        ? {
            correction: {
              rated: latest.after,
              reason: latest.reason,
              on: latest.on,
              byName: names.get(latest.by) ?? '',
            },
          }
        : {}),
    }),
  };
}
