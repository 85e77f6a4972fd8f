/** Who may do what, said once for actions that share it. */
import type { Reach } from './action';

/** Everybody who looks after units. */
export const unitReaders = {
  secretary: 'own',
  instructor: 'own',
  townSupervisor: 'own',
  districtSupervisor: 'all',
  administrator: 'all',
} as const satisfies Record<string, Reach>;

/** Those who record what happens at units. */
export const unitRecorders = {
  instructor: 'own',
  townSupervisor: 'own',
  districtSupervisor: 'all',
} as const satisfies Record<string, Reach>;

/** 工委 and 镇街 staff, who decide. */
export const supervisors = {
  townSupervisor: 'own',
  districtSupervisor: 'all',
} as const satisfies Record<string, Reach>;

/** Those who keep a branch's records, and those above them. */
export const branchOffices = {
  secretary: 'own',
  ...supervisors,
} as const satisfies Record<string, Reach>;

/** Who reads points: members their own, branches and towns theirs, the district all. */
export const pointsReaders = {
  member: 'own',
  secretary: 'own',
  townSupervisor: 'own',
  districtSupervisor: 'all',
  administrator: 'all',
} as const satisfies Record<string, Reach>;

/** Who claims, answers and disputes: for oneself, or on behalf of somebody of one's scope. */
export const pointsRecorders = {
  member: 'own',
  secretary: 'own',
  townSupervisor: 'own',
  districtSupervisor: 'all',
} as const satisfies Record<string, Reach>;
