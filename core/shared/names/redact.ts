/**
 * What a log may say of an error: words of the program stay, words of people go. Ours are in
 * English; names, phones and texts are Chinese words and long numbers.
 */
export function redacted(text: string): string {
  return text
    .replace(/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+/g, '…')
    .replace(/\d{7,}/g, '#')
    .replace(/"(?:[^"\\\n]|\\.){25,}"/g, '"…"');
}
