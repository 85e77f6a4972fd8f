import { AppError } from '@core/shared/errors';
import { Unreachable } from '@app/phone/unreachable';
import { failureMessage } from '@app/phone/show-failure';

jest.mock('@tarojs/taro', () => ({}));

it("says the server's own words where it refused", () => {
  const refused = new AppError('CONFLICT', '该申请已办理');
  expect(failureMessage(refused)).toBe('该申请已办理');
  expect(failureMessage(refused, '请直接告诉书记')).toBe('该申请已办理');
});

it('says what is so where the server was not reached, or what to do then', () => {
  expect(failureMessage(new Unreachable())).toBe('没有连上服务器，请稍后重试');
  expect(failureMessage(new Unreachable(), '内容还在，请再点一次')).toBe('内容还在，请再点一次');
});

it("shows nobody a developer's words", () => {
  expect(failureMessage(new Error('upload failed'))).toBe('没有成功，请重试');
  expect(failureMessage({ errMsg: 'openDocument:fail' })).toBe('没有成功，请重试');
});
