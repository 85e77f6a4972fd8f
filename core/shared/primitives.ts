/** Shapes that every contract uses. */
import * as z from './zod';
import { isDay } from './calendar/day';
import { ID } from './is-id';
import { isWritable, plainLines, withoutUnseen } from './visible-text';

/** Client- or server-made id (`isId`). */
export const id = z.string().regex(ID, '编号格式不对');

/** Beijing day `YYYY-MM-DD` that exists. */
export const day = z.string().refine(isDay, '日期不存在或格式不对');

const OUT_OF_TIME = '时间不合理，请校准手机的日期和时间后再试';
/** Epoch milliseconds between 2020 and 2100; a phone whose clock was reset says 1970. */
export const instant = z
  .int(OUT_OF_TIME)
  .min(1_577_808_000_000, OUT_OF_TIME)
  .max(4_102_416_000_000, OUT_OF_TIME);

/** Marks schemas of texts that people type and others read; `shown-texts.ts` finds them in an input. */
export const shown = z.registry<{ readonly shown: true }>();
const SHOWN = { shown: true } as const;

const ODD = '含有不能使用的字符，请删去后重新输入';

/**
 * Text as it is seen: marks that nobody sees are dropped, and what no document
 * can hold (half characters, controls, non-characters) is refused by its field.
 */
const seen = () =>
  z
    .string()
    .overwrite((text) => plainLines(text))
    .refine(isWritable, ODD)
    .overwrite((text) => withoutUnseen(text).trim());

/** A line of text: as it is seen, trimmed, not empty, within `max` characters. */
export const line = (max: number) =>
  seen()
    .min(1, '不能为空')
    .max(max, `最多 ${max} 个字`)
    .refine((text) => !text.includes('\n'), '只能写一行，请去掉换行')
    .register(shown, SHOWN);

/** Several lines of text, which may be empty. */
export const text = (max: number) => seen().max(max, `最多 ${max} 个字`).register(shown, SHOWN);

/** What is typed into a search: may be empty; a control character is no text, and no pattern of the database. */
export const searchWords = seen()
  .max(30, '最多 30 个字')
  .refine((text) => !text.includes('\n'), '只能写一行，请去掉换行');
