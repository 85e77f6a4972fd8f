/** Two taps within so long on one thing are one. */
const DOUBLE_TAP_MS = 350;

let last: { readonly on: object | null; readonly at: number } = { on: null, at: 0 };

/** Notes a tap on a thing; true when it is the second half of a double tap. */
export function isSecondHalf(on: object, now = Date.now()): boolean {
  const second = last.on === on && now - last.at < DOUBLE_TAP_MS;
  last = { on, at: now };
  return second;
}

/** Something else was done in between, such as typing: the next tap is one of its own. */
export function noteOtherAct(): void {
  last = { on: null, at: 0 };
}
