/** Client- or server-made id: letters, digits, `_`, `-`, at most 64 characters. */
export const ID = /^[A-Za-z0-9_-]{1,64}$/;
export const isId = (text: string): boolean => ID.test(text);
