/** Ids of the facts that a deployment has once. */
export const ADMINISTRATOR_ID = 'administrator';
export const RULE_PACK_ID = 'rulePack';
