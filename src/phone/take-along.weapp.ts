/** A text to take along on a phone: copied, to be pasted wherever it shall go. */
import { copy } from './dial';

export async function takeAlong(_name: string, content: string): Promise<void> {
  await copy(content);
}
