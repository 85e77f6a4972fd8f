/** A phone has no room for it. */
export const UnitTable = (_props: object) => null;
