/**
 * 联系记录 as it travels to a phone: a packed contact (`core/modules/cadence/packed-contact.ts`) whose id and day
 * take 26 letters in the place of 46. 今日 carries a quarter of them for each unit, over a mobile network.
 */
import type { ShortContact } from '@core/modules/cadence/contract';
import { packContact, unpackContact } from '@core/modules/cadence/packed-contact';
import { formatDay, isDay, toDayNumber } from '@core/shared/calendar/day';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Before an id that was shortened: no id has it (`isId`). */
const SHORT = '~';

/** A contact as one text. */
export function sendContact(contact: ShortContact, mostlyBy: string): string {
  const { id, on } = contact;
  const rest = packContact(contact, mostlyBy).slice(id.length + on.length + 2);
  return `${shortId(id)}|${toDayNumber(on).toString(36)}|${rest}`;
}

/**
 * The contact of the text; one that an earlier release kept on the phone, too.
 * @throws RangeError when the text is no sent contact
 */
export function receiveContact(text: string, mostlyBy: string): ShortContact {
  const [id = '', on = '', ...rest] = text.split('|');
  const isShort = /^[0-9a-z]+$/.test(on);
  const day = isShort ? formatDay(parseInt(on, 36)) : on;
  if (!isDay(day)) throw new RangeError('not a sent contact');
  return unpackContact([wholeId(id), day, ...rest].join('|'), mostlyBy);
}

/** Three digits of base 16 are two letters of base 64. Without lists in between: 今日 has hundreds of ids. */
function shortId(id: string): string {
  if (!UUID.test(id)) return id;
  let short = SHORT;
  let held = 0;
  let digits = 0;
  for (let i = 0; i <= id.length; i += 1) {
    const code = i < id.length ? id.charCodeAt(i) : ZERO;
    if (code === DASH) continue;
    held = held * 16 + (code < A ? code - ZERO : code - A + 10);
    digits += 1;
    if (digits % 3 > 0) continue;
    short += LETTERS.charAt(held >> 6) + LETTERS.charAt(held & 63);
    held = 0;
  }
  return short;
}

const [DASH, ZERO, A] = [0x2d, 0x30, 0x61] as const;

function wholeId(id: string): string {
  if (!id.startsWith(SHORT)) return id;
  const pairs = id.slice(SHORT.length).match(/.{2}/g) ?? [];
  const hex = pairs
    .map((two) => (LETTERS.indexOf(two.charAt(0)) << 6) | LETTERS.indexOf(two.charAt(1)))
    .map((n) => n.toString(16).padStart(3, '0'))
    .join('');
  const uuid = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
  if (!UUID.test(uuid)) throw new RangeError('not a sent contact');
  return uuid;
}
