/**
 * Slips of 服务对象: a code that needs no account, answers once, and is tied to no answer.
 *
 * L1 Codes follow from a seed of two halves, one made by the issuer's phone and one here: sending
 *    again prints the same slips. The phone's half is stored nowhere, so that what is stored
 *    gives no code away, and here is what the phone cannot choose.
 * L2 What is stored of a code is a digest, and of its use that it was used.
 */

/** No letters and digits that are taken for each other. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
/** Fifty-nine bits: nobody finds one by trying. */
export const SLIP_LENGTH = 12;

/** A whole code, as a picture of it says. */
export const SLIP_CODE = new RegExp(`^[${ALPHABET}]{${SLIP_LENGTH}}$`);

type Sha256 = (text: string) => string;

/** L1: the codes of a sheet, in an order that says nothing. */
export function slipCodes(seed: string, count: number, sha256: Sha256): string[] {
  return Array.from({ length: count }, (_, i) => codeOf(sha256(`slip/${seed}/${i}`))).sort();
}

function codeOf(digest: string): string {
  let code = '';
  for (let i = 0; i < SLIP_LENGTH; i += 1) {
    // Four hex digits a character: the remainder favours none of 31 by more than a twentieth of a percent.
    const value = parseInt(digest.slice(i * 4, i * 4 + 4), 16);
    code += ALPHABET[value % ALPHABET.length] ?? '';
  }
  return code;
}

/** As it is typed: small letters, blanks and lines between do not matter. */
export const plainCode = (typed: string): string => typed.toUpperCase().replace(/[\s-]/g, '');

/** L2: by which a code is found. */
export const slipDigest = (code: string, sha256: Sha256): string =>
  sha256(`used/${plainCode(code)}`).slice(0, 40);
