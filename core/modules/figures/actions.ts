import * as z from '@core/shared/zod';
import { markCounts } from '@core/modules/cadence/contract';
import { coverage, coverageMeasure, coverageTarget } from '@core/modules/coverage/contract';
import { day, id, instant } from '@core/shared/primitives';
import { month, monthCounts } from '@core/modules/reports/contract';
import { unitKind, unitRow } from '@core/modules/units/contract';
import { obligation } from '@core/rulepacks/rule-pack.contract';
import { offices } from '@core/modules/access';
import { action } from '@core/modules/action';

const count = z.int().min(0);

/** Marks of one obligation in one period, each state apart. */
const periodFigures = markCounts.extend({
  obligation: obligation.shape.code,
  period: z.object({ unit: obligation.shape.period, key: z.string(), first: day, last: day }),
  /** Its grace is over: the marks no longer move by themselves. */
  settled: z.boolean(),
});
export type PeriodFigures = z.infer<typeof periodFigures>;

/** What the charts show of a town; the latest month or week is the last. */
const charts = z.object({
  /** What is owed weekly, over the last weeks. */
  weeks: z.array(periodFigures),
  months: z.array(
    z.object({ month, contacts: monthCounts.shape.contacts, needs: monthCounts.shape.needs }),
  ),
});
export type Charts = z.infer<typeof charts>;

const townFigures = z.object({
  townId: id,
  name: z.string(),
  /** Absent until the first rebuild after the town came in. */
  figures: z
    .object({
      /** 截至: when the town's units were read, and the business date they were judged on. */
      asOf: instant,
      businessDate: day,
      /** Operating units, and those of them that nobody is responsible for today. */
      units: count,
      withoutInstructor: count,
      coverage,
      periods: z.array(periodFigures),
      /** When they were asked for, and counted since they came in. */
      charts: charts.optional(),
    })
    .optional(),
});
export type TownFigures = z.infer<typeof townFigures>;

export const figureActions = {
  /**
   * 联系情况 of one's towns, by name: what the job of the day has counted, never
   * counted here. At most 3 database requests at any size of the district.
   */
  'overview.open': action({
    runsIn: 'desk',
    input: z.strictObject({ charts: z.boolean().optional() }),
    output: z.object({
      today: day,
      towns: z.array(townFigures),
      /** Targets of coverage that the pack names. */
      targets: z.array(coverageTarget),
    }),
    access: offices,
  }),

  /** Units of one town that a measure does not count, by name: what would raise it. */
  'coverage.units': action({
    runsIn: 'desk',
    input: z.strictObject({
      townId: id,
      measure: coverageMeasure,
      kind: unitKind.optional(),
      after: z.string().max(200).optional(),
    }),
    output: z.object({ units: z.array(unitRow), next: z.string().optional() }),
    access: offices,
  }),

  /**
   * Units behind a figure, by name: those whose mark of a week is missed, contested or
   * still open, those with a contact in a month, or the operating ones that nobody is
   * responsible for today. At most 25 database requests.
   */
  'overview.units': action({
    runsIn: 'desk',
    input: z.strictObject({
      townId: id,
      of: z.union([
        z.strictObject({ week: z.string().regex(/^20\d\d-W(0[1-9]|[1-4]\d|5[0-3])$/) }),
        z.strictObject({ month }),
        z.strictObject({ withoutInstructor: z.literal(true) }),
      ]),
      after: z.string().max(200).optional(),
    }),
    output: z.object({
      units: z.array(
        z.object({
          unitId: id,
          name: z.string(),
          marks: markCounts.pick({ missed: true, contested: true, open: true }).optional(),
          contacts: monthCounts.shape.contacts.optional(),
        }),
      ),
      next: z.string().optional(),
    }),
    access: offices,
  }),
};
