/** People of the roster, and how an OPENID comes to be one of them. */
import type { RoleGrant } from '@core/modules/people/contract';
import type { Day } from '@core/shared/calendar/day';
import type { Base } from '@server/runtime/stored-base';
import type { StoredAllowance } from '@server/modules/reminders/stored';
import type { StoredCovering, StoredLeave } from '@server/modules/statements/stored';

/** A person of the roster. Contacts and audit lines hold its id, never the name. */
export interface StoredPerson extends Base {
  name: string;
  phone?: string;
  /** Pinyin initials, name and id: the order of lists, and their cursor. */
  sortKey: string;
  /** Name and phone, or name and party organisation, normalised: how a later roster finds the person. */
  rosterKey: string;
  roles: RoleGrant[];
  /** Towns in whose lists the person appears. */
  townIds: string[];
  openid?: string;
  consent?: { version: string; at: number };
  /** 选派单位 of an instructor. */
  dispatchedBy?: string;
  category?: 'full' | 'probationary';
  joinedOn?: Day;
  /** `YYYY-MM`, where no more is known. */
  joinedMonth?: string;
  partyPost?: string;
  /** 关系在企业; absent when nobody has stated it. */
  relationHere?: boolean;
  /** An instructor's leaves, whom they cover, handovers to sign, messages allowed. */
  leaves?: StoredLeave[];
  covering?: StoredCovering[];
  toSign?: string[];
  /** 督办 that wait for the person's reply. */
  toReply?: string[];
  /** 诚信卡 under way: there is one at a time. */
  integrityCardId?: string;
  /** The person was removed on this day: nothing but ids and days is left. */
  erasedOn?: Day;
  allowance?: StoredAllowance;
}

export interface PeopleCollections {
  persons: StoredPerson;
}
