import { AppError, type ErrorCode, type Issue } from '@core/shared/errors';

/** What the server answered a call with, and which call it was: what a diagnosis needs. */
export class FailedCall extends AppError {
  constructor(
    readonly action: string,
    readonly requestId: string,
    code: ErrorCode,
    message: string,
    issues?: readonly Issue[],
  ) {
    super(code, message, issues);
  }
}
