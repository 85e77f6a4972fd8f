/** Shapes that every contract uses. */
import * as z from './zod';
import { isDay } from '../domain/calendar/day';

/** Client- or server-made id: letters, digits, `_`, `-`, at most 64 characters. */
export const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, '编号格式不对');

/** Beijing day `YYYY-MM-DD` that exists. */
export const day = z.string().refine(isDay, '日期不存在或格式不对');

/** Epoch milliseconds between 2020 and 2100. */
export const instant = z.int().min(1_577_808_000_000).max(4_102_416_000_000);

/** Marks schemas of texts that people type and others read; `shown-texts.ts` finds them in an input. */
export const shown = z.registry<{ readonly shown: true }>();
const SHOWN = { shown: true } as const;

/** A line of text: trimmed, no control characters, within `max` characters. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1, '不能为空')
    .max(max, `最多 ${max} 个字`)
    .regex(/^[^\u0000-\u001f\u007f]*$/, '含有不能使用的字符')
    .register(shown, SHOWN);

/** Several lines of text, which may be empty. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `最多 ${max} 个字`)
    .regex(/^[^\u0000-\u0009\u000b-\u001f\u007f]*$/, '含有不能使用的字符')
    .register(shown, SHOWN);

/** What is typed into a search: may be empty; a control character is no text, and no pattern of the database. */
export const searchWords = z
  .string()
  .trim()
  .max(30, '最多 30 个字')
  .regex(/^[^\u0000-\u001f\u007f]*$/, '含有不能使用的字符');
