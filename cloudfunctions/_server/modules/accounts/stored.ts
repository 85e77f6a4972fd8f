/** How an OPENID comes to be a person of the roster. */
import type { Base } from '@server/runtime/stored-base';

/** One OPENID, one person: the id is the OPENID, so two people can never share it. */
export interface StoredAccount extends Base {
  personId: string;
}

/** A single-use binding code, stored as a hash; the id is the person's, so a person has one at most. */
export interface StoredBindingCode extends Base {
  codeHash: string;
  issuedBy: string;
  /** Hash of the roles that the person held: other roles end the code. Absent in codes of before 2026-11-28. */
  rolesHash?: string;
  expiresAt: number;
}

/** Codes that an OPENID has tried, the right one not counted; the id is the OPENID, or the person's at an event. */
export interface StoredTries extends Base {
  count: number;
  since: number;
}

export interface AccountCollections {
  accounts: StoredAccount;
  bindingCodes: StoredBindingCode;
  bindingTries: StoredTries;
}
