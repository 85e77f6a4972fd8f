import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { dispatch } from '../actions/dispatch';
import type { Cloud, Params } from '../actions/types';
import type { CloudRequest } from '../runner/runner';
import { CloudError, invalidParam } from '../store/errors';
import { parseMultipart } from './multipart';
import type { OpenApi } from './openapi';

export interface WireOptions {
  cloud: Cloud;
  openapi: OpenApi;
  /** Called with every request's action, for the invocation that owns the token. */
  record(token: string, request: CloudRequest): void;
  log(line: string): void;
  /** Milliseconds that a request is on its way. */
  latency(): number;
}

const MAX_BODY = 64 * 1024 * 1024;

/** The HTTP face of the cloud: `POST /admin` for actions, `/storage/…` for the bytes of files. */
export function createWireServer(options: WireOptions): Server {
  const server = createServer((request, response) => {
    handle(options, request, response).catch((error: unknown) => {
      options.log(`wire: ${error instanceof Error ? error.stack : String(error)}`);
      sendError(response, 'SYS_ERR', error instanceof Error ? error.message : String(error));
    });
  });
  server.keepAliveTimeout = 60_000;
  return server;
}

async function handle(options: WireOptions, request: IncomingMessage, response: ServerResponse) {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  // The SDK sends no Origin: this is a web page that reaches for the cloud behind the visitor's back.
  const web = request.method !== 'GET' && request.headers.origin !== undefined;
  if (web || !/^127\.0\.0\.1(:\d+)?$/.test(request.headers.host ?? ''))
    return void response.writeHead(403).end();
  if (path === '/admin' && request.method === 'POST') return admin(options, request, response);
  if (path.startsWith('/storage/'))
    return storage(options, path.slice('/storage/'.length), request, response);
  response.writeHead(404).end();
}

async function admin(options: WireOptions, request: IncomingMessage, response: ServerResponse) {
  const body = await readBody(request, MAX_BODY);
  const way = options.latency();
  if (way > 0) await new Promise((resolve) => setTimeout(resolve, way));
  const type = request.headers['content-type'] ?? '';
  const multipart = /^multipart\/form-data/i.test(type);
  const parts = multipart ? parseMultipart(body, type) : [];
  try {
    const params = multipart
      ? Object.fromEntries(parts.map(({ name, bytes }) => [name, bytes.toString()]))
      : parseJson(body);
    const { action, collectionName: collection, wxCloudApiToken: token } = params;
    if (typeof action !== 'string') throw invalidParam('action is missing');
    const asked: CloudRequest =
      typeof collection === 'string' ? { action, collection } : { action };
    if (typeof token === 'string') options.record(token, asked);
    if (action === 'wx.openApi') {
      const message = parts.find(({ name }) => name === 'requestData')?.bytes ?? Buffer.alloc(0);
      const answer = await options.openapi.answer(String(params['apiName']), message);
      response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(answer);
      return;
    }
    const answer = await dispatch(options.cloud, action, params, (written) => {
      if (written.length > 0) asked.written = written;
    });
    send(response, { requestId: randomUUID(), ...answer });
  } catch (error) {
    if (!(error instanceof CloudError)) throw error;
    sendError(response, error.code, error.message);
  }
}

function parseJson(body: Buffer): Params {
  try {
    return JSON.parse(body.toString()) as Params;
  } catch (error) {
    throw invalidParam(`not JSON: ${String(error)}`);
  }
}

async function storage(
  { cloud }: WireOptions,
  link: string,
  request: IncomingMessage,
  response: ServerResponse,
) {
  if (request.method === 'GET') {
    const path = cloud.files.verify('get', link);
    const bytes = path === undefined ? null : cloud.files.get(path);
    if (!bytes) return void response.writeHead(404).end();
    const headers = {
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
    };
    return void response.writeHead(200, headers).end(bytes);
  }
  const path = cloud.files.verify('put', link);
  if (path === undefined) return void response.writeHead(403).end();
  const body = await readBody(request, MAX_BODY);
  const type = request.headers['content-type'] ?? '';
  const form = request.method === 'POST' ? parseMultipart(body, type) : undefined;
  const bytes = form ? form.find(({ name }) => name === 'file')?.bytes : body;
  if (!bytes) return void response.writeHead(400).end();
  cloud.files.put(path, bytes);
  response.writeHead(204).end();
}

/** Reads a body up to a limit of bytes; beyond it the promise rejects. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > limit) throw new CloudError('EXCEED_MAX_PAYLOAD_SIZE', `over ${limit} bytes`);
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, body: object): void {
  const text = JSON.stringify(body);
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(text);
}

function sendError(response: ServerResponse, code: string, message: string): void {
  if (response.headersSent) response.destroy();
  else send(response, { requestId: randomUUID(), code, message });
}
