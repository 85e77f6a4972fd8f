/** A phone is not signed out of. */
export const SignOut = (): null => null;
