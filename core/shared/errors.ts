/** The errors that an action may answer with. Codes are stable; messages are for people. */
export const errorCodes = [
  /** The input breaks the contract; `issues` names each field. */
  'BAD_INPUT',
  /** This OPENID belongs to nobody on the roster yet. */
  'UNBOUND',
  /** The actor's roles do not allow it, here. */
  'FORBIDDEN',
  'NOT_FOUND',
  /** Same id with other content, or a state that excludes the action. */
  'CONFLICT',
  /** A code that is wrong, used or expired. */
  'CODE_INVALID',
  'TOO_MANY_TRIES',
  /** In a browser: nobody is signed in there, or no longer. */
  'SIGNED_OUT',
  /** In a browser: the phone must look a second time first. */
  'CONFIRM_AGAIN',
  /** Another writer holds the document; sending again is safe. */
  'BUSY',
  /** The client is too old for this server; its outbox is kept. */
  'UPGRADE_REQUIRED',
  /** A workbook that cannot be read, with the reason in words. */
  'WORKBOOK',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** One field that is wrong: its path (`input.happenedOn`) and why. */
export interface Issue {
  readonly path: string;
  readonly message: string;
}

export interface ErrorBody {
  readonly code: ErrorCode;
  readonly message: string;
  readonly issues?: readonly Issue[];
}

/** A failure that the caller is meant to see. Anything else becomes INTERNAL. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly issues?: readonly Issue[],
  ) {
    super(message);
    this.name = 'AppError';
  }
}

/** BAD_INPUT about one field. */
export function badField(path: string, message: string): AppError {
  return new AppError('BAD_INPUT', message, [{ path, message }]);
}
