/**
 * Signing in at a computer with the phone. What a stolen code, cookie or picture is worth follows
 * from these figures (docs/security.md); all of them are ours.
 */

const MINUTE = 60_000;
/** How long a code on the screen may be scanned, ms. */
export const CODE_MS = 3 * MINUTE;
/** A session ends so long after its last use, ms. */
export const IDLE_MS = 60 * MINUTE;
/** And so long after it began, used or not, ms. */
export const MOST_MS = 12 * 60 * MINUTE;
/** A second look by the phone holds so long, ms. */
export const AGAIN_MS = 5 * MINUTE;
/** Its use is noted no oftener than this, ms: a request a few minutes, not each. */
export const SEEN_EVERY_MS = 5 * MINUTE;
/** Codes that one address may ask for in ten minutes: an office of people behind one address signs in. */
export const CODES_AT_ONCE = 30;
export const CODES_WITHIN_MS = 10 * MINUTE;

export interface SessionTimes {
  readonly begunAt: number;
  readonly seenAt: number;
}

/** Whether a session goes on at an instant (epoch ms). */
export const goesOn = ({ begunAt, seenAt }: SessionTimes, now: number): boolean =>
  now < begunAt + MOST_MS && now < seenAt + IDLE_MS;

/** When it ends if nobody uses it any more, epoch ms. */
export const endsAt = ({ begunAt, seenAt }: SessionTimes): number =>
  Math.min(begunAt + MOST_MS, seenAt + IDLE_MS);

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/Windows/, 'Windows'],
  [/HarmonyOS/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'Mac'],
  [/Linux|X11/, 'Linux'],
];
/** The first that fits: most browsers also call themselves by the names below theirs. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/, '微信'],
  [/Edg\//, 'Edge'],
  [/360SE|QIHU/i, '360'],
  [/QQBrowser/, 'QQ 浏览器'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

/** What a person knows their computer by: `Windows · Edge`; of what calls itself otherwise, 未知浏览器. */
export function browserName(userAgent: string): string {
  const named = (table: typeof SYSTEMS): string | undefined =>
    table.find(([pattern]) => pattern.test(userAgent))?.[1];
  return (
    [named(SYSTEMS), named(BROWSERS)].filter((name) => name !== undefined).join(' · ') ||
    '未知浏览器'
  );
}

/** Two digits, as the screen shows them. */
const twoDigits = (n: number): string => String(10 + (n % 90));

/**
 * The number on the screen and two others, in an order that says nothing: whoever scans a picture
 * that somebody else sent does not see the screen that it belongs to.
 * @param digest hex digits that nobody outside knows
 */
export function numbersOf(digest: string): { readonly right: string; readonly shown: string[] } {
  const numbers = new Set<string>();
  for (let i = 0; numbers.size < 3; i += 2) numbers.add(twoDigits(hexAt(digest, i) + i));
  const [right = ''] = numbers;
  return { right, shown: [...numbers].sort() };
}

const hexAt = (digest: string, at: number): number => {
  const from = at % (digest.length - 1);
  return parseInt(digest.slice(from, from + 2), 16);
};
