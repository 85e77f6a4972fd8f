/** A phone has no room for it. */
export const WaitingTable = (_props: object) => null;
