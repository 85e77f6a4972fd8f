/** A district of a size, with its cloud started on the day of the benches. */
import type { District } from '@local-cloud/district';
import { benchCloud } from './bench-cloud';
import { fillBigDistrict, TODAY, type Size } from './big-district';

/** Writes the district, starts it, and removes both when the work is done. */
export async function inDistrict<R>(
  size: Size,
  say: (line: string) => void,
  work: (district: District) => Promise<R>,
): Promise<R> {
  const bench = await benchCloud(say);
  try {
    say(`writing a district of ${size.instructors} instructors and ${size.units} units`);
    fillBigDistrict(bench.dataDir, size);
    const district = await bench.start();
    district.cloud.clock.setToday(TODAY);
    return await work(district);
  } finally {
    await bench.end();
  }
}
