/** Hour of the Beijing day, 0–23. */
export const beijingHour = (epochMs: number): number =>
  Math.floor((epochMs + 8 * 3_600_000) / 3_600_000) % 24;
