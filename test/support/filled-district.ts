/**
 * One small district for a file of tests, filled once and put back as it was filled before each test.
 * To start a cloud and to fill it takes seconds, and the tests of a file would each do the same.
 */
import { join } from 'node:path';
import { freshDistrict, type FreshDistrict } from './district';
import { fillSmallDistrict, TODAY, type SmallDistrict } from './small-district';

interface Filled {
  readonly district: FreshDistrict;
  readonly ids: SmallDistrict;
}

/** Gives the district as it was filled, on its day; its end comes with the file's. Instances stay warm. */
export function useFilledDistrict(): () => Promise<Filled> {
  let made: Promise<Filled> | undefined;
  const backupOf = ({ dataDir }: FreshDistrict): string => join(dataDir, 'filled.backup');
  const make = async (): Promise<Filled> => {
    const district = await freshDistrict();
    const ids = await fillSmallDistrict(district);
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
    cloud.clock.setToday(TODAY);
    return filled;
  };
}
