/** Documents that the runtime itself keeps: audit lines, facts of the deployment, jobs. */
import type { Day } from '@core/shared/calendar/day';
import type { Base } from './stored-base';

/** Who did what, when. Targets are ids. */
export interface StoredAudit extends Base {
  action: string;
  actorId: string;
  targetId: string;
  at: number;
  receipt: string;
  reason?: string;
  contentHash: string;
}

/** Facts of the deployment that must exist once; the id says which. */
export interface StoredDeployment extends Base {
  value: string;
  /** Of the administrator's: a hash of the code that was used. Absent in deployments of before 2026-11-28. */
  usedHash?: string;
}

/** A background job: its cursor and the lease of the worker that holds it. */
export interface StoredJob extends Base {
  businessDate: Day;
  cursor: string;
  done: boolean;
  leasedUntil: number;
  /** How its last chunk ended, when, and what failed on its day: for 系统状态. */
  lastAt?: number;
  outcome?: 'done' | 'goesOn' | 'failed';
  failures?: number;
  why?: string;
}
