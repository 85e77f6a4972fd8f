const DAY = 86_400_000;
const BEIJING = 8 * 3_600_000;

/** The cloud's clock: the real one, moved so that a demo can run on another day. */
export class Clock {
  offset = 0;
  /** Told when the time goes back. */
  onSetBack: () => void = () => undefined;

  now(): number {
    return Date.now() + this.offset;
  }

  setOffset(ms: number): void {
    if (!Number.isFinite(ms)) throw new Error('the offset of the clock must be a number');
    const goesBack = ms < this.offset;
    this.offset = ms;
    if (goesBack) this.onSetBack();
  }

  /** Moves the clock to a Beijing day at the present time of day; `null` back to the real day. */
  setToday(day: string | null): void {
    if (day === null) return this.setOffset(0);
    const start = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN;
    if (Number.isNaN(start) || new Date(start).toISOString().slice(0, 10) !== day)
      throw new Error(`not a day: ${day}`);
    const today = Math.floor((Date.now() + BEIJING) / DAY) * DAY;
    this.setOffset(start - today);
  }
}
