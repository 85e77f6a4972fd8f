/** Where a unit is on the map, as an office types or pastes it from a map's own picker. */
import { accept, refuse, type Reader } from '@core/modules/roster/reading';

export interface MapPoint {
  readonly latitude: number;
  readonly longitude: number;
}

/** China with its islands, in degrees: what lies beyond is two numbers in the wrong order, or a slip. */
const LATITUDES = [3, 54] as const;
const LONGITUDES = [73, 136] as const;
/** A metre; a map's picker gives more digits than anybody needs. */
const DIGITS = 5;

const NUMBERS = /^(\d{1,3}(?:\.\d{1,15})?)[\s,，、]{1,3}(\d{1,3}(?:\.\d{1,15})?)$/;

/** `29.35600,105.92700`; the other order, which maps use as well, is put right. */
export const readMapPoint: Reader<string> = (cell) => {
  const found = NUMBERS.exec((typeof cell === 'string' ? cell : '').trim());
  if (!found) return refuse('应为“纬度,经度”，例如 29.35600,105.92700');
  const [first, second] = [Number(found[1]), Number(found[2])];
  if (within(first, LATITUDES) && within(second, LONGITUDES)) return accept(show(first, second));
  if (within(second, LATITUDES) && within(first, LONGITUDES)) {
    return accept(show(second, first), '纬度和经度换了位置');
  }
  return refuse('不在国内的范围，请核对纬度和经度');
};

/** The numbers of a point that was read; null for anything else. */
export function mapPointOf(text: string | undefined): MapPoint | null {
  const found = NUMBERS.exec(text ?? '');
  return found ? { latitude: Number(found[1]), longitude: Number(found[2]) } : null;
}

const within = (value: number, [least, most]: readonly [number, number]): boolean =>
  value >= least && value <= most;

const show = (latitude: number, longitude: number): string =>
  `${latitude.toFixed(DIGITS)},${longitude.toFixed(DIGITS)}`;
