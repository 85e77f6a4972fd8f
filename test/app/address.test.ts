/** @jest-environment jsdom */
import { addressAsLeft, forgetAddresses, keepInAddress } from '@app/phone/address';

const UNITS = 'packages/main/units/index';

it('keeps what a page shows in its address, as long as it is in front, and for the same person', () => {
  window.location.hash = `/${UNITS}`;
  keepInAddress(UNITS, { kind: 'enterprise', at: 'u1' });
  expect(window.location.hash).toBe(`#/${UNITS}?kind=enterprise&at=u1`);
  keepInAddress('packages/staff/waiting/index', { kind: 'leave' });
  expect(window.location.hash).toBe(`#/${UNITS}?kind=enterprise&at=u1`);
  expect(addressAsLeft(UNITS)).toBe(`/${UNITS}?kind=enterprise&at=u1`);
  expect(addressAsLeft('packages/staff/waiting/index')).toBe('/packages/staff/waiting/index');
  forgetAddresses();
  expect(addressAsLeft(UNITS)).toBe(`/${UNITS}`);
});
