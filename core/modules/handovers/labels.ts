/** What screens know of handovers without its schemas. */

/** Units that one handover may hold: they pass in one transaction. */
export const HANDOVER_UNITS = 30;

/** Units that are given an instructor at once: they pass in one transaction. */
export const ASSIGNED_UNITS = 20;
