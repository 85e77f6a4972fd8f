/**
 * Drafts of 督办 found by what is kept of units are those of judging every unit, after any history, also of what was
 * written since it was kept.
 */
import fc from 'fast-check';
import type { UnitFacts } from '@core/modules/cadence/contract';
import { draftForUnits } from '@server/modules/follow-ups/draft';
import { draftForKept } from '@server/modules/follow-ups/draft-kept';
import type { StoredFollowUp } from '@server/modules/follow-ups/stored';
import { rebuildFigures } from '@server/modules/figures/rebuild-job';
import type { Deps } from '@server/runtime/deps';
import { CountedWorld, histories } from '../support/counted-world';

const CHUNK = 2;

/** Every chunk until there are no more; false where what is kept does not say it. */
async function draftByKept(deps: Deps): Promise<boolean> {
  for (let after = ''; ;) {
    const kept = await draftForKept(deps, after, CHUNK);
    if (!kept?.last) return kept !== null;
    after = kept.last;
  }
}

async function draftByAll(deps: Deps): Promise<void> {
  for (let after: string | null = ''; after !== null;)
    after = await draftForUnits(deps, after, CHUNK);
}

const inOrder = (drafts: StoredFollowUp[]): StoredFollowUp[] =>
  drafts.sort((a, b) => (a._id < b._id ? -1 : 1));

const counts = { countedUnits: [], countedTowns: [], matters: [], figures: [] };

test('always', async () => {
  const seen = { kept: 0, notKept: 0, drafts: 0, fewer: 0 };
  await fc.assert(
    fc.asyncProperty(
      histories,
      fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      fc.constantFrom('2026-05-20', '2026-12-22'),
      async ({ all, steps }, counted, firstDay) => {
        const world = new CountedWorld(firstDay, all);
        const kept = { ...counts, countedUnits: [], countedTowns: [], figures: [] };
        for (const [i, step] of steps.entries()) {
          world.happens(step);
          // Some days the figures are not counted before, and some changes come after them.
          if (counted[i]) await rebuildFigures(world.deps(kept), '', Infinity);
          const [byKept, byAll]: StoredFollowUp[][] = [[], []];
          const read = { kept: 0, all: 0 };
          const asked = (of: 'kept' | 'all') => (what: string) => {
            read[of] += Number(what === 'find unitYears');
          };
          const fits = await draftByKept(world.deps({ ...kept, followUps: byKept }, asked('kept')));
          seen[fits ? 'kept' : 'notKept'] += 1;
          await draftByAll(world.deps({ followUps: byAll }, asked('all')));
          if (!fits) {
            expect(byKept).toEqual([]);
            continue;
          }
          expect(inOrder(byKept ?? [])).toEqual(inOrder(byAll ?? []));
          seen.drafts += byAll?.length ?? 0;
          seen.fewer += Number(read.kept < read.all);
        }
      },
    ),
    { numRuns: 100 },
  );
  expect(seen.kept).toBeGreaterThan(100);
  expect(seen.notKept).toBeGreaterThan(20);
  expect(seen.drafts).toBeGreaterThan(100);
});

it('reads no year of a unit that missed too little', async () => {
  const facts: UnitFacts = {
    unitId: 'u',
    responsibilities: [{ instructorId: 'me', from: '2026-01-01', kind: '帮建' }],
    recordsFrom: '2026-05-18',
    closures: [],
    contacts: [],
    developments: [],
  };
  const world = new CountedWorld('2026-05-20', [facts, facts]);
  const kept = { ...counts, countedUnits: [], countedTowns: [], followUps: [] };
  world.happens({ days: 1, changes: [] });
  await rebuildFigures(world.deps(kept), '', Infinity);
  const asked: string[] = [];
  const deps = world.deps(kept, (what) => void asked.push(what));
  expect(await draftForKept(deps, '', CHUNK)).toEqual({ last: null });
  expect(asked.sort()).toEqual(
    [
      ...['find orgNodes', 'find persons', 'find countedTowns', 'find countedUnits'],
      // Numbers, and what was written since.
      ...['count units', 'count unitYears', 'find unitYears', 'find units'],
    ].sort(),
  );
  // Four weeks later each has missed three calls.
  for (const days of [25, 1]) {
    world.happens({ days, changes: [] });
    await rebuildFigures(world.deps(kept), '', Infinity);
  }
  expect(await draftForKept(world.deps(kept), '', CHUNK)).toEqual({ last: null });
  expect(kept.followUps).toHaveLength(2);
});
