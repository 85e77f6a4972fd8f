/**
 * What a document says of its last write: when, and another text with every write, so that two of the same instant
 * differ. Revisions sort by the instant. Those of before 2026-11-29 were random letters and sort before all of these.
 */
const LATER_THAN_LETTERS = '~';
const DIGITS = 9;

const instantText = (at: number): string => at.toString(36).padStart(DIGITS, '0');

/** The revision of a write at this instant (epoch ms); `own` tells it from others of the same. */
export const revisionAt = (at: number, own: string): string =>
  `${LATER_THAN_LETTERS}${instantText(at)}${own}`;

/** What every revision of this instant (epoch ms) and later is greater than. */
export const revisionsFrom = (at: number): string => `${LATER_THAN_LETTERS}${instantText(at)}`;
