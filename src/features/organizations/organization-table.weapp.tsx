/** A phone has no room for it. */
export const OrganizationTable = (_props: object) => null;
