/** What screens know of handovers without its schemas. */

/** Units that one handover may hold: they pass in one transaction. */
export const HANDOVER_UNITS = 30;
