import { mapPointOf, readMapPoint } from '@core/modules/units/map-point';

it.each([
  ['29.356,105.927', '29.35600,105.92700'],
  ['29.356002，105.927001', '29.35600,105.92700'],
  [' 29.356 105.927 ', '29.35600,105.92700'],
  // As some maps copy it: longitude first.
  ['105.927, 29.356', '29.35600,105.92700'],
])('%s is read', (typed, value) => {
  expect(readMapPoint(typed)).toMatchObject({ ok: true, value });
  expect(mapPointOf(value)).toEqual({ latitude: 29.356, longitude: 105.927 });
});

it.each(['凤凰湖工业园', '29.356', '29.356,205.9', '-29.3,105.9', '0,0', '29.356,105.927,1'])(
  '%s is refused with what it should be',
  (typed) => {
    expect(readMapPoint(typed)).toMatchObject({ ok: false });
  },
);

it('no point is no point', () => {
  expect(mapPointOf(undefined)).toBeNull();
});
