/**
 * Short texts as QR pictures. WeChat's own scanner reads them inside the mini-program
 * (`wx.scanCode` gives the text) and outside, where it shows the text to be copied.
 */
import qrcode from 'qrcode-generator';

/** Pixels a module, and the white frame that the standard asks for: four modules. */
const MODULE = 6;
const FRAME = 4 * MODULE;

/**
 * A text of capitals and digits as a `data:` address of a GIF; eight of them come to about 400 bytes.
 * Error correction M: a slip may be creased.
 */
export function qrPicture(text: string): string {
  const code = qrcode(0, 'M');
  code.addData(text, 'Alphanumeric');
  code.make();
  return code.createDataURL(MODULE, FRAME);
}
