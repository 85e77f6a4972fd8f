/**
 * One district for a file of tests, filled once and put back as it was filled before each test.
 * To start a cloud and to fill it takes seconds, and the tests of a file would each do the same.
 */
import { join } from 'node:path';
import { freshDistrict, type FreshDistrict } from './district';
import { fillSmallDistrict, TODAY, type SmallDistrict } from './small-district';

interface Filled<T> {
  readonly district: FreshDistrict;
  /** What filling it gave, such as the ids of what is in it. */
  readonly ids: T;
}

/**
 * Gives the district as `fill` left it, on `today`; its end comes with the file's. Instances stay warm.
 * @param env settings of its functions
 */
export function useDistrict<T>(
  fill: (district: FreshDistrict) => Promise<T>,
  today: string,
  env: Record<string, string> = {},
): () => Promise<Filled<T>> {
  let made: Promise<Filled<T>> | undefined;
  const backupOf = ({ dataDir }: FreshDistrict): string => join(dataDir, 'filled.backup');
  const make = async (): Promise<Filled<T>> => {
    const district = await freshDistrict(env);
    const ids = await fill(district);
    await district.cloud.backup(backupOf(district));
    return { district, ids };
  };
  afterAll(async () => (await made)?.district.end());
  return async () => {
    made ??= make();
    const filled = await made;
    const { cloud } = filled.district;
    await cloud.restore(backupOf(filled.district));
    cloud.openapi.calls.length = 0;
    cloud.clock.setToday(today);
    return filled;
  };
}

/** The small district, as its filling leaves it. */
export const useFilledDistrict = (
  env: Record<string, string> = {},
): (() => Promise<Filled<SmallDistrict>>) => useDistrict(fillSmallDistrict, TODAY, env);
