/**
 * What a workbook may be at most. A district's roster is a thousandth of it;
 * the bounds keep a forged file from costing more than seconds. *ours*
 */
export const LIMITS = {
  inputBytes: 10 * 1024 * 1024,
  /** A sheet has a part, and often another for its links. */
  entries: 2_500,
  unpackedBytes: 30 * 1024 * 1024,
  /** A county has a few dozen towns, and some offices a sheet for each village. */
  sheets: 500,
  rows: 50_000,
  columns: 200,
  /** Rows × columns over all sheets. */
  cells: 3_000_000,
  cellText: 2_000,
  /** Characters of all cells: the same shared text in every cell is no text in the file. */
  totalText: 20_000_000,
  milliseconds: 10_000,
} as const;

/**
 * Heap of the reading thread: 30 MB of cells (50,000 rows of ten texts, or 5,000 of
 * 200 numbers) were read in 160 MB, and in 2 s.
 */
export const RESOURCE_LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };
