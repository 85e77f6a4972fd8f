/**
 * Texts that are longer than they may be. Nothing is cut while somebody types, least of all
 * while Chinese is being composed: what is over is told below the field, and saving is refused
 * with the field named.
 */
import { useEffect } from 'react';
import Taro from '@tarojs/taro';

interface TooLong {
  readonly label: string;
  readonly by: number;
  readonly max: number;
  readonly unit: string;
  /** The page on which it is typed: another page's saving does not ask for it. */
  readonly page: unknown;
}

const tooLong = new Set<TooLong>();
const thisPage = (): unknown => Taro.getCurrentInstance().page;

/** Keeps a field that is too long in mind as long as it is, and on the screen. */
export function useTooLong(label: string, by: number, max: number, unit: string): void {
  useEffect(() => {
    if (by === 0) return;
    const one = { label, by, max, unit, page: thisPage() };
    tooLong.add(one);
    return () => void tooLong.delete(one);
  }, [label, by, max, unit]);
}

/** Why the page cannot be saved: the field that is too long; null when none is. */
export function whyTooLong(): string | null {
  const page = thisPage();
  const one = [...tooLong].find((other) => other.page === page);
  if (!one) return null;
  const { label, by, max, unit } = one;
  return `“${label}”已超 ${by} ${unit}，最多 ${max} ${unit}，请删减后再保存。填写的内容还在。`;
}
