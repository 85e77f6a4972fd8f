/**
 * A tap, as WeChat counts it: what is allowed inside a tap alone is allowed while its handlers
 * run, and no longer once something was waited for.
 */
export class Gesture {
  private on = false;

  begin(): void {
    this.on = true;
    setTimeout(() => (this.on = false), 0);
  }

  get isOn(): boolean {
    return this.on;
  }
}
