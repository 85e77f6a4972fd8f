/** What waits for the caller of standards, processes and meetings of the office. */
import * as z from '@core/shared/zod';
import { action } from '@core/modules/action';
import { branchOffices, offices } from '@core/modules/access';
import { office } from '@core/modules/standards/rules.contract';
import { day, id } from '@core/shared/primitives';
import { namesOf } from '@core/shared/names-of';
import { engineTitles } from './labels';

/** One thing that is due; `kind` says which page opens with the id. */
export const practiceDue = z.object({
  kind: z.enum([
    'standard',
    'process',
    'officeMeeting',
    'decision',
    'pair',
    'means',
    'pledge',
    'integrityCard',
  ]),
  /** Check, run, pair, grant, pledge, card, meeting; of a meeting that is owed its obligation. */
  id,
  what: z.string(),
  subjectName: z.string(),
  townName: z.string().optional(),
  by: z.array(office),
  dueOn: day,
  overdue: z.boolean(),
});
export type PracticeDue = z.infer<typeof practiceDue>;

const practiceEngine = z.enum(namesOf(engineTitles));

export const practiceActions = {
  /** Asked by 今日 apart from `home.open`; the soonest first. */
  'practice.due': action({
    runsIn: 'desk',
    input: z.strictObject({}),
    output: z.object({
      today: day,
      items: z.array(practiceDue),
      /** There is more than is shown. */
      more: z.boolean(),
    }),
    access: { instructor: 'own', ...branchOffices },
  }),

  /** How many of each engine are under way and done in the caller's towns, for 总览: ten counts, whatever the size. */
  'practice.overview': action({
    runsIn: 'desk',
    input: z.strictObject({ townId: id.optional() }),
    output: z.object({
      rows: z.array(
        z.object({ engine: practiceEngine, underWay: z.int().min(0), done: z.int().min(0) }),
      ),
    }),
    access: offices,
  }),
};
