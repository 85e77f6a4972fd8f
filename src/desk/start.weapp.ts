/** A mini-program has no desk. */
export const startDesk = (): void => undefined;
