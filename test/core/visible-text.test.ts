/** Texts as they are seen, at the one door through which they come in. */
import fc from 'fast-check';
import { instant, line, searchWords, text } from '@core/shared/primitives';
import { cutText, isWritable, seenText, withoutUnseen, writable } from '@core/shared/visible-text';
import { nameKeyOf } from '@core/shared/names/name-key';
import { nameKey } from '@core/modules/roster/text';

const messageOf = (schema: ReturnType<typeof line>, value: unknown): string | undefined =>
  schema.safeParse(value).error?.issues[0]?.message;

/** Whole planes and odd corners: more than a generator of usual characters reaches. */
const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0x10_ffff }).map((code) => String.fromCodePoint(code)),
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      fc.constantFrom('党', '\u200b', '\u202e', '\ufe0f', '👨\u200d👩', '\ufffe', '\ud83d', '\r\n'),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

describe('what no document can hold', () => {
  it.each([
    ['a non-character', '备注\uffff'],
    ['another', '备注\ufffe'],
    ['one of the second plane', '备注\u{1ffff}'],
    ['one of the last plane', '备注\u{10fffe}'],
    ['one in the middle', '备注\ufdd0'],
    ['the first half of a character', '备注\ud83d'],
    ['the second half of one', '\ude00备注'],
    ['a control', '备\u0007注'],
    ['a control of Latin-1', '备\u009f注'],
    ['a null', '备\u0000注'],
    ['a character that was lost', '备\ufffd注'],
  ])('%s is refused by its field', (_what, value) => {
    for (const schema of [line(100), text(100), searchWords]) {
      expect(messageOf(schema, value)).toBe('含有不能使用的字符，请删去后重新输入');
    }
  });

  it('is taken out of what is stored already', () => {
    expect(writable('甲\uffff乙\u0000丙\ud83d丁\ufffd😀')).toBe('甲乙丙□丁□😀');
  });
});

describe('what nobody sees', () => {
  it('is empty when there is nothing else', () => {
    for (const value of [
      '\u200b',
      '\u202e\u2066',
      '\u00ad\ufeff\u3164',
      '\u2800 \u3000',
      '\u{e0041}',
    ]) {
      expect(messageOf(line(10), value)).toBe('不能为空');
      expect(text(10).parse(value)).toBe('');
    }
  });

  it('is dropped from what there is', () => {
    expect(line(10).parse('甲\u202e公司\u200b')).toBe('甲公司');
    expect(line(10).parse('葛\ufe00城\u{e0100}')).toBe('葛城');
    expect(text(20).parse(' 一\r\n二\u2028三\t四 ')).toBe('一\n二\n三 四');
  });

  it('stays where a picture or a script is written with it', () => {
    for (const value of ['👨‍👩‍👧', '❤️', '1️⃣', 'نامه\u200cها', 'ᠮᠣᠩ\u180bᠭᠣᠯ']) {
      expect(withoutUnseen(value)).toBe(value);
    }
    // Not between Han characters, where it does nothing.
    expect(withoutUnseen('张\u200d三\ufe0f')).toBe('张三');
  });

  it('does not keep a limit from being one', () => {
    expect(line(3).parse('甲\u200b乙\u200b丙')).toBe('甲乙丙');
    expect(messageOf(line(3), '甲乙丙丁')).toBe('最多 3 个字');
    expect(messageOf(line(9), '甲\n乙')).toBe('只能写一行，请去掉换行');
  });
});

describe('any text', () => {
  it('is cleaned to one that can be written, shows the same twice, and is then accepted', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        const seen = seenText(value);
        expect(isWritable(seen)).toBe(true);
        expect(seenText(seen)).toBe(seen);
        expect(text(1000).parse(seen)).toBe(seen.trim());
        const parsed = text(1000).safeParse(value);
        if (parsed.success) expect(text(1000).parse(parsed.data)).toBe(parsed.data);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is cut between characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(20), (value, length) => {
        const cut = cutText(value, length);
        expect(cut.length).toBeLessThanOrEqual(length);
        expect(value.startsWith(cut)).toBe(true);
        if (isWritable(value)) expect(isWritable(cut)).toBe(true);
      }),
    );
    expect(cutText('党😀', 2)).toBe('党');
  });
});

describe('names', () => {
  it('compare as they look', () => {
    const same = [
      '阿依·古丽',
      '阿依•古丽',
      '阿依・古丽',
      '阿依‧古丽',
      '阿依･古丽',
      '阿依.古丽',
      '阿依\u200b·古丽',
    ];
    expect(new Set(same.map(nameKeyOf)).size).toBe(1);
    expect(nameKeyOf('甲（集团）Ａ')).toBe(nameKeyOf('甲[集团]\u202ea'));
    expect(nameKeyOf('1.5')).toBe('1.5');
    expect(nameKey('朱沱鎮黨支部')).toBe(nameKey('朱沱镇党支部'));
  });
});

it('a clock of 1970 is told what to do, in Chinese', () => {
  expect(instant.safeParse(0).error?.issues[0]?.message).toBe(
    '时间不合理，请校准手机的日期和时间后再试',
  );
});
