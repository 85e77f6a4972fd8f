/** A phone has no room for it. */
export const FollowUpTable = (_props: object) => null;
