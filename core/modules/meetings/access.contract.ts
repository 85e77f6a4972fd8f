/** Who reaches the meetings of a branch, and what a write of them answers. */
import * as z from '@core/shared/zod';
import type { Reach } from '@core/modules/action';

export const receipt = z.object({ receipt: z.string() });

/** A branch's secretary keeps its meetings. */
export const keepers = { secretary: 'own' } as const satisfies Record<string, Reach>;
/** Those of the branch see its events; each sees what is theirs. */
export const branch = { ...keepers, member: 'own' } as const satisfies Record<string, Reach>;
/** And those above it. */
export const readers = {
  ...branch,
  townSupervisor: 'own',
  districtSupervisor: 'all',
} as const satisfies Record<string, Reach>;
