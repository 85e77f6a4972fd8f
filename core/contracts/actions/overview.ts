import * as z from '../zod';
import { coverage, coverageMeasure, coverageTarget } from '../coverage';
import { day, id, instant } from '../primitives';
import { unitKind, unitRow } from '../units';
import { obligation } from '../rule-pack';
import { action } from './action';

const count = z.int().min(0);

/** Marks of one obligation in one period, each state apart; compliance is met ÷ (met + missed). */
const periodFigures = z.object({
  obligation: obligation.shape.code,
  period: z.object({ unit: obligation.shape.period, key: z.string(), first: day, last: day }),
  /** Its grace is over: the marks no longer move by themselves. */
  settled: z.boolean(),
  met: count,
  missed: count,
  /** Missed, and contested or waiting for a supervisor. */
  contested: count,
  exempt: count,
  notApplicable: count,
  /** Still running, or in its grace. */
  open: count,
});
export type PeriodFigures = z.infer<typeof periodFigures>;

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
    })
    .optional(),
});
export type TownFigures = z.infer<typeof townFigures>;

export const overviewActions = {
  /**
   * 联系情况 of one's towns, by name: what the job of the day has counted, never
   * counted here. At most 3 database requests at any size of the district.
   */
  'overview.open': action({
    runsIn: 'desk',
    input: z.strictObject({}),
    output: z.object({
      today: day,
      towns: z.array(townFigures),
      /** Targets of coverage that the pack names. */
      targets: z.array(coverageTarget),
    }),
    access: { townSupervisor: 'own', districtSupervisor: 'all', administrator: 'all' },
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
    access: { townSupervisor: 'own', districtSupervisor: 'all', administrator: 'all' },
  }),
};
