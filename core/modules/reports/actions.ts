import * as z from '@core/shared/zod';
import { id } from '@core/shared/primitives';
import { paper, paperFile, paperFormat } from '@core/modules/papers/contract';
import { month, reportRow, reportWords } from './contract';
import { offices } from '@core/modules/access';
import { action } from '@core/modules/action';

const receipt = z.string();

export const reportActions = {
  /** 通报 of one's towns and of the district, the latest first. */
  'report.list': action({
    runsIn: 'desk',
    input: z.strictObject({ before: z.int().optional() }),
    output: z.object({
      reports: z.array(reportRow),
      next: z.int().optional(),
      /** Months that can be reported, the latest first. */
      months: z.array(month),
      /** Scopes that the caller may report on: towns, and the district under no id. */
      scopes: z.array(z.object({ townId: id.optional(), name: z.string() })),
    }),
    access: offices,
  }),
  /** Begins to count a month, as it is known now. The clock or `report.advance` goes on. */
  'report.start': action({
    runsIn: 'desk',
    input: z.strictObject({ id, month, townId: id.optional() }),
    output: z.object({ report: reportRow, receipt }),
    access: offices,
  }),
  /** Counts on for some seconds. */
  'report.advance': action({
    runsIn: 'desk',
    input: z.strictObject({ reportId: id }),
    output: z.object({ report: reportRow }),
    access: offices,
  }),
  /** The paper as it stands, with the words that a person has written. */
  'report.open': action({
    runsIn: 'desk',
    input: z.strictObject({ reportId: id }),
    output: z.object({
      report: reportRow,
      words: reportWords,
      /** Absent while it is being counted. */
      paper: paper.optional(),
      /** Hash of the counted facts: equal facts, equal hash. */
      digest: z.string().optional(),
    }),
    access: offices,
  }),
  /** 存在问题 and 整改要求 of a report that is not issued. */
  'report.write': action({
    runsIn: 'desk',
    input: z.strictObject({ id, reportId: id, words: reportWords }),
    output: z.object({ receipt }),
    access: offices,
  }),
  /** Gives it a number; from then on its numbers, words and bytes stay. */
  'report.issue': action({
    runsIn: 'files',
    input: z.strictObject({ id, reportId: id }),
    output: z.object({ report: reportRow, receipt }),
    access: offices,
  }),
  /** Its file. An issued one comes back to the byte. */
  'report.file': action({
    runsIn: 'files',
    input: z.strictObject({ reportId: id, format: paperFormat }),
    output: paperFile,
    access: offices,
  }),
};
