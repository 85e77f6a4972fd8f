/**
 * 内容安全: what a person writes for others to read is checked by the platform before anything
 * is stored. A text that is refused is named by its field and may be sent again in other words.
 * A check that fails or is slow lets the record in: a contact that was recorded offline must
 * not be lost because something else is down.
 */
import { AppError } from '@core/shared/errors';
import type { ShownText } from '@core/shared/shown-texts';

/** Asks the platform about one text, at most {@link LONGEST} characters; raises when it gives no answer. */
export type CheckText = (openid: string, text: string) => Promise<'fit' | 'risky'>;

/** Longest text of one check, and what two pieces of a longer one share: a word on the seam is seen whole. */
export const LONGEST = 2_500;
const SEAM = 50;

/** Refuses with the fields of the texts that are risky; `failed` is told of a check without an answer. */
export async function requireFitTexts(
  texts: readonly ShownText[],
  check: (text: string) => Promise<'fit' | 'risky'>,
  failed: (error: unknown) => void,
): Promise<void> {
  const isRisky = async (some: readonly ShownText[]): Promise<boolean> => {
    const answer = await check(join(some)).catch((error: unknown) => {
      failed(error);
      return 'fit';
    });
    return answer === 'risky';
  };
  const risky = await Promise.all(packed(texts).map((some) => riskyOf(some, isRisky)));
  const paths = [...new Set(risky.flat().map(({ path }) => path))];
  if (paths.length === 0) return;
  const message = '这段文字没有通过微信的内容安全检查，请修改后再提交';
  throw new AppError(
    'BAD_INPUT',
    message,
    paths.map((path) => ({ path, message })),
  );
}

const join = (texts: readonly ShownText[]): string => texts.map(({ text }) => text).join('\n');

/** As few checks as the length allows: nearly every record is one. */
function packed(texts: readonly ShownText[]): ShownText[][] {
  const packs: ShownText[][] = [];
  for (const piece of texts.flatMap(pieces)) {
    const last = packs[packs.length - 1];
    if (last && join([...last, piece]).length <= LONGEST) last.push(piece);
    else packs.push([piece]);
  }
  return packs;
}

function pieces({ path, text }: ShownText): ShownText[] {
  const step = LONGEST - SEAM;
  const count = Math.max(1, Math.ceil((text.length - SEAM) / step));
  return Array.from({ length: count }, (_, i) => ({
    path,
    text: text.slice(i * step, i * step + LONGEST),
  }));
}

/** Which of them it is, by halves; all, where they are risky only together. */
async function riskyOf(
  texts: readonly ShownText[],
  isRisky: (texts: readonly ShownText[]) => Promise<boolean>,
): Promise<readonly ShownText[]> {
  if (!(await isRisky(texts))) return [];
  if (texts.length === 1) return texts;
  const half = Math.ceil(texts.length / 2);
  const halves = [texts.slice(0, half), texts.slice(half)];
  const found = (await Promise.all(halves.map((some) => riskyOf(some, isRisky)))).flat();
  return found.length > 0 ? found : texts;
}
