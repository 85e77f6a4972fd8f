/**
 * HTTP access of a cloud function, as the platform's page has it (docs/filing.md): the request comes as
 * an event with these fields, and an answer of this shape becomes the response.
 */
import * as z from '@core/shared/zod';

const httpEvent = z.object({
  path: z.string(),
  httpMethod: z.string(),
  headers: z.record(z.string(), z.string()),
  body: z.string().default(''),
  /** The page says `'true or false'` and shows both kinds. */
  isBase64Encoded: z.union([z.boolean(), z.enum(['true', 'false'])]).default(false),
});

export interface HttpRequest {
  /** The last part of the path: the platform may or may not leave the trigger's own before it. */
  readonly name: string;
  readonly method: string;
  /** By lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface HttpResponse {
  readonly isBase64Encoded: false;
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Null for what is no HTTP request: a timer, another function, a console. */
export function readRequest(event: unknown): HttpRequest | null {
  const parsed = httpEvent.safeParse(event);
  if (!parsed.success) return null;
  const { path, httpMethod, body, isBase64Encoded } = parsed.data;
  const headers = Object.fromEntries(
    Object.entries(parsed.data.headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const isEncoded = isBase64Encoded === true || isBase64Encoded === 'true';
  return {
    name: path.split('/').filter(Boolean).pop() ?? '',
    method: httpMethod.toUpperCase(),
    headers,
    cookies: cookiesOf(headers['cookie'] ?? ''),
    body: isEncoded ? Buffer.from(body, 'base64').toString('utf8') : body,
  };
}

function cookiesOf(header: string): Record<string, string> {
  return Object.fromEntries(
    header.split(';').flatMap((pair) => {
      const at = pair.indexOf('=');
      return at < 0 ? [] : [[pair.slice(0, at).trim(), pair.slice(at + 1).trim()]];
    }),
  );
}

/** Of every answer: JSON for our own page alone, kept by nobody. */
const HEADERS = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-frame-options': 'DENY',
  'cross-origin-resource-policy': 'same-origin',
};

export const respond = (
  body: unknown,
  statusCode = 200,
  headers: Readonly<Record<string, string>> = {},
): HttpResponse => ({
  isBase64Encoded: false,
  statusCode,
  headers: { ...HEADERS, ...headers },
  body: JSON.stringify(body),
});

/** Read by the server alone, sent to it alone, never with a request that another site began. */
export const cookie = (name: string, value: string, seconds: number): string =>
  `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; Secure; SameSite=Strict`;
