/** A 党日 as iCalendar: what a calendar program reads back. */
import { ics, type CalendarEvent } from '@app/phone/phone-calendar.shared';

const event: CalendarEvent = {
  id: 'm1',
  title: '主题党日；学习党章, 重温誓词\\第一期',
  begins: Date.parse('2026-06-05T14:30:00+08:00'),
  ends: Date.parse('2026-06-05T16:30:00+08:00'),
  venue: '党员活动室'.repeat(12),
  note: '带党章\n带笔',
};

/** Lines unfolded, as RFC 5545 reads them. */
const linesOf = (text: string): string[] => text.replace(/\r\n /g, '').split('\r\n');

it('says when in UTC, and texts without breaking a line', () => {
  const text = ics(event);
  const lines = linesOf(text);
  expect(lines).toContain('DTSTART:20260605T063000Z');
  expect(lines).toContain('DTEND:20260605T083000Z');
  expect(lines).toContain('SUMMARY:主题党日；学习党章\\, 重温誓词\\\\第一期');
  expect(lines).toContain('DESCRIPTION:带党章\\n带笔');
  expect(lines).toContain(`LOCATION:${'党员活动室'.repeat(12)}`);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

it('is a whole day where no time is known', () => {
  const lines = linesOf(ics({ ...event, wholeDay: '2026-06-05' }));
  expect(lines).toContain('DTSTART;VALUE=DATE:20260605');
  expect(lines.some((line) => line.startsWith('DTEND'))).toBe(false);
});
