import { AppError } from '@core/shared/errors';
import { diagnosisOf } from '@app/ui/diagnosis.shared';
import { FailedCall } from '@app/data/cloud-client/failed-call';

const AT = Date.parse('2026-11-19T02:00:00Z');

it('names the request, the action, the code, the version and the time, and nothing of the content', () => {
  const error = new FailedCall('unit.open', 'r-123', 'INTERNAL', '系统出错：某某有限公司');
  expect(diagnosisOf(error, '0.1.0', AT)).toBe(
    '编号：r-123\n操作：unit.open\n错误：INTERNAL\n版本：0.1.0\n时间：2026-11-19T02:00:00.000Z',
  );
});

it('says so where the number is not known', () =>
  expect(diagnosisOf(new AppError('INTERNAL', 'x'), '0.1.0', AT)).toContain('编号：无'));
