/**
 * The lowest base library on which everything works: the highest that WeChat's typings ask of any
 * interface that the package calls (a test holds it). The account sets the same as 基础库最低可用
 * 版本; WeChat then asks for the update by itself, and this line is for accounts that did not.
 */
export const LOWEST_BASE_LIBRARY = '2.20.1';

/** Compares versions of numbers and dots: below 0 when `a` is older. */
export function compareVersions(a: string, b: string): number {
  const [x, y] = [a, b].map((version) => version.split('.').map(Number));
  for (let i = 0; i < 3; i += 1) {
    const difference = (x?.[i] ?? 0) - (y?.[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
