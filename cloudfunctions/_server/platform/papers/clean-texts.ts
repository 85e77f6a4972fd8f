/** Texts of a paper as any reader can open them; what was stored before texts were checked is cleaned here. */
import { seenText } from '@core/shared/visible-text';

/** The same value with every text in it as it is seen. */
export function cleanTexts<T>(value: T): T {
  return cleaned(value) as T;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return seenText(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cleaned(part)]));
}
