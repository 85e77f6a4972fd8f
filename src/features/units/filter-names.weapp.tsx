/** A phone has no room for it. */
export const FilterNames = (_props: object) => null;
