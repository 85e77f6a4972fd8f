/** Ids of the facts that a deployment has once. */
export const ADMINISTRATOR_ID = 'administrator';
