/**
 * HTTP access to a function, as the platform's page has it (docs/filing.md): the request becomes an
 * event, and what the function returns becomes the response. And the desk's page, with the headers
 * that a deployment's hosting sends.
 */
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { LocalCloud } from '../index';

interface Asked {
  readonly path: string;
  readonly request: IncomingMessage;
  readonly body: string;
}

interface Integration {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The event that the function `web` is given. */
export const httpEvent = ({ path, request, body }: Asked) => ({
  path,
  httpMethod: request.method ?? '',
  headers: {
    ...Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value ?? '')]),
    ),
    'x-real-ip': request.socket.remoteAddress ?? '',
  },
  queryStringParameters: {},
  requestContext: {},
  body,
  isBase64Encoded: false,
});

export async function answerWeb(
  cloud: Pick<LocalCloud, 'invoke'>,
  asked: Asked,
  response: ServerResponse,
): Promise<void> {
  const answer = await cloud.invoke('web', httpEvent(asked));
  if (!answer.ok) {
    response.writeHead(500, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ error: answer.error }));
    return;
  }
  const { statusCode, headers, body } = answer.result as Integration;
  response.writeHead(statusCode, headers).end(body);
}

/** No script and no frame but our own; styles stand in elements that the components make. */
export const DESK_HEADERS = {
  'content-security-policy': [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
} as const;

/** The app's page, told where the function `web` answers. */
export const deskPage = (h5Dir: string): string =>
  readFileSync(join(h5Dir, 'index.html'), 'utf8').replace(
    '<head>',
    '<head><meta name="liangxin-web" content="../web"/>',
  );
