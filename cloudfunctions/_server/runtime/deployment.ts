/** Ids of the facts that a deployment has once. */
export const ADMINISTRATOR_ID = 'administrator';
/** Written by every change of the administrators, so that two at once are put in an order. */
export const ADMINISTRATORS_CHANGED_ID = 'administratorsChanged';
