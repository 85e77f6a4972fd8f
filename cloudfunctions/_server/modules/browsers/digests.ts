/** What is kept of a code or a cookie: forty hex digits of which nothing leads back. */
import type { Deps } from '@server/runtime/deps';

type Hashing = Pick<Deps, 'sha256'>;

const digest = ({ sha256 }: Hashing, kind: string, text: string): string =>
  sha256(`browser/${kind}/${text}`).slice(0, 40);

export const codeDigest = (deps: Hashing, code: string): string => digest(deps, 'code', code);
export const secretDigest = (deps: Hashing, secret: string): string =>
  digest(deps, 'secret', secret);
/** Also the id of a session. */
export const tokenDigest = (deps: Hashing, token: string): string => digest(deps, 'token', token);
export const agentDigest = (deps: Hashing, userAgent: string): string =>
  digest(deps, 'agent', userAgent);
/** What a page of ours adds to each call and a page of somebody else's cannot know. */
export const pageToken = (deps: Hashing, token: string): string => digest(deps, 'page', token);
