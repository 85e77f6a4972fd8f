/** 申报 and 异议. They hold ids of persons, never names. */
import type { ClaimDecision, ClaimState } from '@core/modules/deed-claims/actions';
import type { Confirmer } from '@core/modules/points/rules.contract';
import type { Day } from '@core/shared/calendar/day';
import type { OfSubject, Place } from '@server/modules/points/stored';
import type { Base } from '@server/runtime/stored-base';

/** A step of a claim's life after it was made. */
export interface StoredClaimStep {
  id: string;
  kind: ClaimDecision | 'answer' | 'withdraw';
  by: string;
  at: number;
  text?: string;
}

/** 申报. */
export interface StoredClaim extends Base, OfSubject, Place {
  indicator: string;
  year: number;
  on: Day;
  times: number;
  points: number;
  text: string;
  evidence?: string;
  measured?: number;
  confirmer: Confirmer;
  by: string;
  recordedAt: number;
  receivedAt: number;
  state: ClaimState;
  steps: StoredClaimStep[];
  receipt: string;
  contentHash: string;
}

/** 异议. */
export interface StoredDispute extends Base, OfSubject, Place {
  about: { kind: 'entry' | 'claim' | 'rating'; id: string };
  text: string;
  by: string;
  at: number;
  open: boolean;
  answer?: { id: string; text: string; by: string; at: number; changed: boolean };
  withdrawnAt?: number;
}

export interface DeedClaimCollections {
  claims: StoredClaim;
  disputes: StoredDispute;
}
