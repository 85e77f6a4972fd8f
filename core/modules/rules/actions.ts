/** 规则: what everything is judged by, changed by the office itself. */
import * as z from '@core/shared/zod';
import { day, id, instant, line, searchWords } from '@core/shared/primitives';
import { action } from '@core/modules/action';
import { filePiece, partOfFile } from '@core/modules/exports/contract';
import {
  firstOfMonth,
  type JudgingRules,
  partEdits,
  ruleEdit,
  ruleFault,
  ruleField,
  ruleLine,
  rulePartName,
  ruleRow,
  ruleVersion,
} from './contract';
import { ruleMoves } from './what-if.contract';

const administrator = { administrator: 'all' } as const;
const everybody = {
  instructor: 'own',
  member: 'own',
  secretary: 'own',
  townSupervisor: 'own',
  districtSupervisor: 'own',
  administrator: 'own',
} as const;
const reason = line(200);
const written = z.object({ receipt: z.string(), versionId: id });

export const ruleActions = {
  /** What a phone judges and shows by, whole: asked for when it holds other rules than the server. One request. */
  'rules.read': action({
    runsIn: 'api',
    input: z.strictObject({}),
    output: z.object({
      mark: z.string(),
      pack: z.custom<JudgingRules>((value) => typeof value === 'object' && value !== null),
    }),
    access: everybody,
  }),

  /** Every part of the rules in force, who changed it last, and all versions, the latest first. */
  'rules.open': action({
    runsIn: 'desk',
    input: z.strictObject({}),
    output: z.object({
      today: day,
      packId: z.string(),
      title: z.string(),
      /** SHA-256 of the whole pack in force. */
      sha256: z.string(),
      parts: z.array(
        z.object({
          part: rulePartName,
          /** First day of what is in force; absent where a part has no day. */
          from: day.optional(),
          /** A few of its values, in plain words. */
          told: z.array(z.string()),
          sources: z.array(z.string()),
          last: z.object({ by: z.string(), at: instant, reason: z.string() }).optional(),
          /** Signed and still to come. */
          next: day.optional(),
        }),
      ),
      versions: z.array(ruleVersion),
    }),
    access: administrator,
  }),

  /** One part, field by field, as it will stand on a day. */
  'rules.part': action({
    runsIn: 'desk',
    input: z.strictObject({
      part: rulePartName,
      on: day.optional(),
      /** Fields whose name or place has these words. */
      words: searchWords.optional(),
      /** From the answer before. */
      after: z
        .string()
        .regex(/^\d{1,6}$/, '请重新打开')
        .optional(),
    }),
    output: z.object({
      today: day,
      part: rulePartName,
      /** Of the value: what is changed is changed over this one. */
      seen: z.string(),
      fields: z.array(ruleField),
      /** Where the next answer begins; absent after the last. */
      next: z.string().optional(),
      sources: z.array(z.string()),
    }),
    access: administrator,
  }),

  /** What would be wrong with changes, while they are typed. Writes nothing. */
  'rules.check': action({
    runsIn: 'desk',
    input: z.strictObject({ from: firstOfMonth, changes: z.array(partEdits).min(1).max(15) }),
    output: z.object({ faults: z.array(ruleFault), lines: z.array(ruleLine) }),
    access: administrator,
  }),

  /** Saves changes as a draft: nothing is judged by it before two have signed and its day has come. */
  'rules.draft': action({
    runsIn: 'desk',
    input: z.strictObject({
      id,
      from: firstOfMonth,
      reason,
      changes: z.array(partEdits).min(1, '没有改动').max(15),
    }),
    output: written,
    access: administrator,
  }),

  /** Signs: a second administrator puts it in force from its day on. */
  'rules.sign': action({
    again: true,
    runsIn: 'desk',
    input: z.strictObject({ id, versionId: id }),
    output: written.extend({ inForce: z.boolean() }),
    access: administrator,
  }),

  /** Takes a draft back, or what was signed, before its day. */
  'rules.withdraw': action({
    runsIn: 'desk',
    input: z.strictObject({ id, versionId: id, reason }),
    output: written,
    access: administrator,
  }),

  /** Two states of the rules side by side: each a version, the pack that one began with, or what is in force. */
  'rules.diff': action({
    runsIn: 'desk',
    input: z.strictObject({
      before: z.union([z.enum(['pack', 'now']), id]),
      after: z.union([z.enum(['pack', 'now']), id]),
    }),
    output: z.object({ lines: z.array(ruleLine), more: z.int() }),
    access: administrator,
  }),

  /** What would have been other under a version: one kind at a time, some subjects an answer. Writes nothing. */
  'rules.compare': action({
    runsIn: 'desk',
    input: z.strictObject({
      versionId: id,
      what: z.enum(['units', 'branches', 'members', 'organizations', 'practices', 'means']),
      /** From the answer before. */
      after: z.string().max(300).optional(),
    }),
    output: ruleMoves,
    access: administrator,
  }),

  /** The pack in force, or a version's, as a file that another county can take. */
  'rules.export': action({
    again: true,
    runsIn: 'desk',
    input: z.strictObject({ versionId: id.optional(), part: partOfFile }),
    output: filePiece,
    access: administrator,
  }),

  /** The lists of a part as a workbook: a sheet a list, a row for each thing in it. */
  'rules.tables': action({
    runsIn: 'files',
    input: z.strictObject({ part: rulePartName, on: day.optional(), piece: partOfFile }),
    output: filePiece,
    access: administrator,
  }),

  /** What such a workbook says otherwise, row by row, as edits to go on with. Writes nothing. */
  'rules.readTables': action({
    runsIn: 'files',
    input: z.strictObject({ part: rulePartName, on: day, fileId: z.string().min(1).max(500) }),
    output: z.object({
      seen: z.string(),
      edits: z.array(ruleEdit),
      rows: z.array(ruleRow),
    }),
    access: administrator,
  }),

  /** A pack of a file as a draft: what differs from the rules that would be in force on its day. */
  'rules.import': action({
    again: true,
    runsIn: 'files',
    input: z.strictObject({
      id,
      fileId: z.string().min(1).max(500),
      from: firstOfMonth,
      reason,
    }),
    output: written.extend({ parts: z.array(rulePartName) }),
    access: administrator,
  }),
};
