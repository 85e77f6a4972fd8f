/** An event for a calendar outside of ours: when, where and what, nobody's name. */
export interface CalendarEvent {
  readonly id: string;
  readonly title: string;
  /** Milliseconds. */
  readonly begins: number;
  readonly ends: number;
  /** No time is known: the whole of this Beijing day, `YYYY-MM-DD`. */
  readonly wholeDay?: string | undefined;
  readonly venue?: string | undefined;
  readonly note?: string | undefined;
}

/** iCalendar (RFC 5545) of one event: times in UTC, texts escaped, lines folded at 75 octets. */
export function ics({ id, title, begins, ends, wholeDay, venue, note }: CalendarEvent): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//liangxin//party days//ZH',
    'BEGIN:VEVENT',
    `UID:${id}@liangxin`,
    `DTSTAMP:${stamp(begins)}`,
    ...(wholeDay
      ? [`DTSTART;VALUE=DATE:${wholeDay.replace(/-/g, '')}`]
      : [`DTSTART:${stamp(begins)}`, `DTEND:${stamp(ends)}`]),
    `SUMMARY:${escaped(title)}`,
    ...(venue ? [`LOCATION:${escaped(venue)}`] : []),
    ...(note ? [`DESCRIPTION:${escaped(note)}`] : []),
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    'TRIGGER:-PT1H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

const stamp = (instant: number): string =>
  `${new Date(instant).toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;

const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');

/** Octets of a line; a continued one begins with a space. */
const LINE = 75;

function folded(line: string): string {
  let out = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + size > LINE) {
      out += '\r\n ';
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
}

/** UTF-8. */
function octetsOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
