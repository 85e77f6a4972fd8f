/** Names compare as they look: by this key, which no screen shows. */
import { withoutUnseen } from '../visible-text';

/** Every mark that stands between the parts of a name of several peoples (clreq 512: · is right, the others are typed). */
const DOTS = /[\u00b7\u0387\u2022\u2024\u2027\u2219\u22c5\u25cf\u30fb\uff65\u16eb\u2981]/g;
/** A full stop between Han characters is meant as one. */
const STOP_IN_HAN = /([\u3400-\u9fff])\.(?=[\u3400-\u9fff])/g;

/** Width, case, blanks, unseen marks, kinds of brackets and of middle dots make no difference. */
export function nameKeyOf(name: string): string {
  return withoutUnseen(name)
    .replace(DOTS, '·')
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(STOP_IN_HAN, '$1·')
    .replace(/[〔【[⟨〈〖「]/g, '(')
    .replace(/[〕】\]⟩〉〗」]/g, ')')
    .toLowerCase();
}

/** The same, with its brackets and dots as written: two names that differ by this alone are told apart in words. */
export function writtenKeyOf(name: string): string {
  return withoutUnseen(name).replace(/\s+/g, '');
}
