/** Who may do what, said once for actions that share it. */
import type { Reach } from './action';

type Access = Readonly<Record<string, Reach>>;

/** 工委 and 镇街 staff, who decide. */
export const supervisors = {
  townSupervisor: 'own',
  districtSupervisor: 'all',
} as const satisfies Access;

/** Staff, and those who administer. */
export const offices = { ...supervisors, administrator: 'all' } as const satisfies Access;

/** Those who record what happens at units. */
export const unitRecorders = { instructor: 'own', ...supervisors } as const satisfies Access;

/** Those who keep a branch's records, and those above them. */
export const branchOffices = { secretary: 'own', ...supervisors } as const satisfies Access;

/** Everybody who looks after units. */
export const unitReaders = {
  ...branchOffices,
  ...unitRecorders,
  administrator: 'all',
} as const satisfies Access;

/** Whoever is on the roster, about what is their own. */
export const everybody = {
  instructor: 'own',
  member: 'own',
  secretary: 'own',
  townSupervisor: 'own',
  districtSupervisor: 'own',
  administrator: 'own',
} as const satisfies Access;

/** Who claims, answers and disputes: for oneself, or on behalf of somebody of one's scope. */
export const pointsRecorders = { member: 'own', ...branchOffices } as const satisfies Access;

/** Who reads points: members their own, branches and towns theirs, the district all. */
export const pointsReaders = { ...pointsRecorders, administrator: 'all' } as const satisfies Access;
