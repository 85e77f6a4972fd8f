/**
 * Text as it is seen. Copy and paste bring marks that nobody sees (directions,
 * zero widths, soft hyphens, variation selectors), which make two things out of one
 * or hide what stands there; and characters that no file format can hold. This is the
 * one place that knows them: contracts refuse or clean by it, the reader of
 * workbooks cleans by it, the writers of papers clean what was stored earlier.
 *
 * No `\p{…}`, no lookbehind: old phones run this too.
 */

/** The soft hyphen, directions, joiners, fillers, selectors and tags (Unicode: Default_Ignorable_Code_Point), and marks for interlinear notes. */
const UNSEEN =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb]|\ud82f[\udca0-\udca3]|\ud834[\udd73-\udd7a]|[\udb40-\udb43][\udc00-\udfff]/g;
/** Nearly every text: nothing in it needs a second look. */
const PLAIN = /^[\n\u0020-\u007e\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]*$/;
/** Blanks of their own kind that `trim` and `\s` do not know: the braille blank. */
const BLANKS = /\u2800/g;

/** Signs that a selector or a joiner may belong to: arrows, symbols, pictures. */
const PICTURE =
  /(?:[\u00a9\u00ae\u203c-\u2bff\u3030\u303d\u3297\u3299\ufe0f]|\ud83c[\udc00-\udfff]|\ud83d[\udc00-\udfff]|\ud83e[\udc00-\udfff])$/;
const PICTURE_NEXT = /^(?:[\u00a9\u00ae\u203c-\u2bff\u3030]|\ud83c|\ud83d|\ud83e)/;
/** Scripts whose spelling needs joiners and selectors: Arabic (Uyghur), Indic, Mongolian. */
const JOINING = /[\u0600-\u06ff\u0750-\u077f\u0900-\u0dff\u1800-\u18af]$/;
const JOINING_NEXT = /^[\u0600-\u06ff\u0750-\u077f\u0900-\u0dff\u1800-\u18af]/;

/**
 * `text` without what is not seen; joiners and selectors stay where a picture or
 * a script is written with them. Safe to lay over its own result.
 */
export function withoutUnseen(text: string): string {
  if (PLAIN.test(text)) return text;
  let now = text;
  for (;;) {
    const next = now
      .replace(BLANKS, ' ')
      .replace(UNSEEN, (mark, at: number, whole: string) =>
        belongs(mark, whole.slice(Math.max(0, at - 2), at), whole.slice(at + mark.length))
          ? mark
          : '',
      );
    // What is left may have moved together and mean something else: rare, and a few rounds.
    if (next === now) return next;
    now = next;
  }
}

function belongs(mark: string, before: string, after: string): boolean {
  if (mark === '\ufe0e' || mark === '\ufe0f') {
    return PICTURE.test(before) || (/[#*0-9]$/.test(before) && after.startsWith('\u20e3'));
  }
  if (mark === '\u200d' && PICTURE.test(before) && PICTURE_NEXT.test(after)) return true;
  if (mark === '\u200c' || mark === '\u200d') {
    return JOINING.test(before) && JOINING_NEXT.test(after);
  }
  return mark >= '\u180b' && mark <= '\u180f' && JOINING.test(before);
}

/** Half of a character: a text that was cut in the middle of one. */
const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(^|[^\ud800-\udbff])[\udc00-\udfff]/;
/** Code points that are no characters (Unicode 23.7): the last two of each plane, and U+FDD0–FDEF. */
const NON_CHARACTERS =
  /[\ufdd0-\ufdef\ufffe\uffff]|[\ud83f\ud87f\ud8bf\ud8ff\ud93f\ud97f\ud9bf\ud9ff\uda3f\uda7f\udabf\udaff\udb3f\udb7f\udbbf\udbff][\udffe\udfff]/g;
/** Controls of ASCII and of Latin-1, tab and line feed excepted. */

const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** Stands for a character that was lost; a writer of workbooks drops it without a word. */
const LOST = '\ufffd';
/** What is shown for a lost character: a box, which every font has. */
const BOX = '\u25a1';

/** True when every character can stand in an XML 1.0 document, and so in every paper. */
export function isWritable(text: string): boolean {
  if (PLAIN.test(text)) return true;
  return (
    !text.includes(LOST) &&
    !HALVES.test(text) &&
    text.search(NON_CHARACTERS) < 0 &&
    text.search(CONTROLS) < 0
  );
}

/** `text` with what no document can hold taken out; lost and half characters become a box. */
export function writable(text: string): string {
  if (isWritable(text)) return text;
  return wholeCharacters(text).replace(NON_CHARACTERS, '').replace(CONTROLS, '');
}

/** As `toWellFormed` does it, which old engines lack. */
function wholeCharacters(text: string): string {
  return text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff\ufffd]/g, (one) =>
    one.length === 2 ? one : BOX,
  );
}

/** Line ends of every system, and Unicode's own, as one line feed; a tab as a blank. */
export function plainLines(text: string): string {
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(/\t/g, ' ');
}

/** Text as it is seen and as any document can hold it: what files bring, and what was stored before texts were checked. */
export function seenText(text: string): string {
  return withoutUnseen(writable(plainLines(text)));
}

/** At most `length` code units of `text`, and never half a character. */
export function cutText(text: string, length: number): string {
  const cut = text.slice(0, length);
  return /[\ud800-\udbff]$/.test(cut) && cut.length < text.length ? cut.slice(0, -1) : cut;
}
