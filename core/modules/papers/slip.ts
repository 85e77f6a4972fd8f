/** A slip of paper to be cut out and handed over: a code as a picture and in letters, with what it is for. */
export interface Slip {
  readonly heading: string;
  /** Above the picture, for whoever hands the slips out. */
  readonly above: readonly string[];
  /** As it is read out and typed. */
  readonly code: string;
  /** QR picture, a `data:` address. */
  readonly image: string;
  readonly below: readonly string[];
}

/** Letters and digits in fours, easier to read out: `ABCD EFGH`. */
export const inFours = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ');
