/** Waiting for what happens by itself: looked at again and again, with a bound. */
const EVERY_MS = 5;
const BOUND_MS = 30_000;

/** Resolves to the first answer that is not undefined or false; fails with `tell()` when none comes in time. */
export async function poll<T>(
  look: () => T | undefined | false,
  tell: () => string,
  boundMs = BOUND_MS,
): Promise<T> {
  const end = performance.now() + boundMs;
  for (;;) {
    const answer = look();
    if (answer !== undefined && answer !== false) return answer;
    if (performance.now() > end) throw new Error(tell());
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
}
