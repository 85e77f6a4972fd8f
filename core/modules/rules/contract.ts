/** Changes of a rule pack as an office writes them, and versions as they are told. */
import * as z from '@core/shared/zod';
import { day, id, instant, text } from '@core/shared/primitives';
import { namesOf } from '@core/shared/names-of';
import type { RulePack } from '@core/rulepacks/rule-pack.contract';
import { rulePartTitles, ruleStateTitles } from './labels';

export const rulePartName = z.enum(namesOf(rulePartTitles));
export const ruleState = z.enum(namesOf(ruleStateTitles));

/** The parts of a pack that a phone holds. */
export type JudgingRules = Pick<RulePack, 'id' | 'calendarOverride' | 'cadence' | 'points'>;

/** First day of a month. */
export const firstOfMonth = day.refine((on) => on.endsWith('-01'), '应从某月的第一天起');

/** Where a value stands within its part: `obligations`, 0, `count`. */
const place = z
  .array(z.union([z.string().min(1).max(40), z.int().min(0).max(999)]))
  .min(1)
  .max(12);

export const ruleValue = z.union([z.number(), z.boolean(), text(500)]);

/** One thing put otherwise: a value set, an element of a list left out, or one more made like it. */
export const ruleEdit = z.strictObject({
  at: place,
  /** With `set`: what stands there from now on. */
  value: ruleValue.optional(),
  how: z.enum(['set', 'remove', 'copy']),
});
export type RuleEdit = z.infer<typeof ruleEdit>;

/** Edits of one part, and the mark of the value that they were made over. */
export const partEdits = z.strictObject({
  part: rulePartName,
  seen: z.string().max(40),
  edits: z.array(ruleEdit).min(1, '没有改动').max(300, '一次最多改 300 处'),
});
export type PartEdits = z.infer<typeof partEdits>;

/** A field of a part as the editor shows it. */
export const ruleField = z.object({
  at: place,
  /** What it is called, and within what: 每周电话联系 · 次数. */
  label: z.string(),
  group: z.string(),
  kind: z.enum(['number', 'yesNo', 'text', 'choice']),
  value: ruleValue,
  options: z.array(z.object({ value: z.string(), title: z.string() })).optional(),
  atLeast: z.number().optional(),
  atMost: z.number().optional(),
  whole: z.boolean().optional(),
});
export type RuleField = z.infer<typeof ruleField>;

/** What became of a row of a sheet. */
export const ruleRow = z.object({
  sheet: z.string(),
  /** The sheet's own number, from 1. */
  row: z.int(),
  name: z.string(),
  state: z.enum(['changed', 'same', 'added', 'failed']),
  words: z.string().optional(),
});
export type RuleRow = z.infer<typeof ruleRow>;

/** One line of a comparison of two versions. */
export const ruleLine = z.object({
  part: rulePartName,
  label: z.string(),
  before: z.string(),
  after: z.string(),
});
export type RuleLine = z.infer<typeof ruleLine>;

const act = z.object({ by: z.string(), at: instant });

/** A version of the district's own rules, as its page tells it. */
export const ruleVersion = z.object({
  versionId: id,
  state: ruleState,
  from: day,
  reason: z.string(),
  by: z.string(),
  at: instant,
  parts: z.array(rulePartName),
  signatures: z.array(act),
  withdrawn: act.extend({ reason: z.string() }).optional(),
  /** Taken over from a file: its pack's title and checksum. */
  file: z.object({ title: z.string(), sha256: z.string() }).optional(),
  maySign: z.boolean(),
  mayWithdraw: z.boolean(),
});
export type RuleVersion = z.infer<typeof ruleVersion>;

/** Why nothing is saved or signed: where, in plain words. */
export const ruleFault = z.object({ path: z.string(), words: z.string() });
