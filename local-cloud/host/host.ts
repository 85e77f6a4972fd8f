import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { LocalCloud } from '../index';
import { CloudError } from '../store/errors';
import { listen, shut } from '../wire/listen';
import { readBody } from '../wire/server';
import { serveFile } from './static';
import { answerWeb, DESK_HEADERS, deskPage } from './web';

/** Somebody whom a visitor of the demo can be. Identities of the demo live here and nowhere else. */
export interface DemoPerson {
  id: string;
  name: string;
  role: string;
  /** What there is to see as this person. */
  note: string;
  openid: string;
  /** What is on this person's phone already: keys and values of the browser's storage. */
  phone?: Readonly<Record<string, string>>;
}

export interface HostOptions {
  cloud: LocalCloud;
  /** 8420 unless given; 0 takes a free one. */
  port?: number;
  /** The built h5 app, served under `/app/`. */
  h5Dir: string;
  people(): readonly DemoPerson[];
  /** The day of the demo (Beijing); `null` is the real one. The cloud's clock unless given. */
  today?: { get(): string | null; set(day: string | null): void | Promise<void> };
}

export interface Host {
  port: number;
  url: string;
  close(): Promise<void>;
}

const MAX_EVENT = 1024 * 1024;
const MAX_UPLOAD = 20 * 1024 * 1024;
const COOKIE = 'demoPerson';

/** Starts the HTTP host of the demo, on loopback only. */
export async function startHost(options: HostOptions): Promise<Host> {
  const demo = new Demo(options);
  const server = createServer((request, response) => {
    demo.answer(request, response).catch((error: unknown) => {
      const status = error instanceof HttpError ? error.status : 500;
      const message = error instanceof Error ? error.message : String(error);
      if (response.headersSent) response.destroy();
      else json(response, { error: { code: `HTTP_${status}`, message } }, status);
    });
  });
  const port = await listen(server, options.port ?? 8420);
  return { port, url: `http://127.0.0.1:${port}`, close: () => shut(server) };
}

class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

class Demo {
  private day: string | null = null;

  constructor(private readonly options: HostOptions) {}

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    refuseForeign(request);
    const url = new URL(request.url ?? '/', 'http://localhost');
    const post = request.method === 'POST';
    if (!post && request.method !== 'GET') throw new HttpError(405, request.method ?? '');
    const path = url.pathname;
    if (!post && path.startsWith('/app/'))
      return serveFile(this.options.h5Dir, path.slice('/app/'.length), response);
    if (!post && path.startsWith('/desk/')) return this.desk(path.slice('/desk/'.length), response);
    if (post && path.startsWith('/web/')) return this.web(path, request, response);
    if (post && path.startsWith('/call/')) return this.call(path.slice(6), request, response);
    if (post && path === '/upload') return this.upload(url, request, response);
    if (post && path.startsWith('/demo/')) return this.control(path.slice(6), request, response);
    if (!post && path === '/demo/people') return json(response, this.overview(request));
    if (!post && path === '/app') return void response.writeHead(302, { location: '/app/' }).end();
    const shell = ({ '/': 'html', '/shell.css': 'css', '/shell.js': 'js' } as const)[path];
    if (post || !shell) throw new HttpError(404, path);
    response.setHeader('content-security-policy', "default-src 'self'; img-src 'self' data:");
    return serveFile(__dirname, `shell.${shell}`, response);
  }

  private person(request: IncomingMessage): DemoPerson | undefined {
    const match = new RegExp(`(?:^|;\\s*)${COOKIE}=([^;]*)`).exec(request.headers.cookie ?? '');
    return this.options.people().find(({ id }) => encodeURIComponent(id) === match?.[1]);
  }

  /** The built app as the desk has it: the same files, and a page that says so. */
  private desk(path: string, response: ServerResponse): Promise<void> | void {
    for (const [name, value] of Object.entries(DESK_HEADERS)) response.setHeader(name, value);
    if (path !== '' && path !== 'index.html') return serveFile(this.options.h5Dir, path, response);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(deskPage(this.options.h5Dir));
  }

  /** The platform's HTTP access to the function `web`. */
  private async web(path: string, request: IncomingMessage, response: ServerResponse) {
    const body = (await readLimited(request, MAX_EVENT)).toString();
    await answerWeb(this.options.cloud, { path, request, body }, response);
  }

  private async call(name: string, request: IncomingMessage, response: ServerResponse) {
    const event = await readJson(request, MAX_EVENT);
    const openid = this.person(request)?.openid;
    const answer = await this.options.cloud.invoke(name, event, openid ? { openid } : undefined);
    json(response, answer.ok ? { result: answer.result } : { error: answer.error });
  }

  private async upload(url: URL, request: IncomingMessage, response: ServerResponse) {
    if (!this.person(request)) throw new HttpError(401, '请先选择演示人员');
    const bytes = await readLimited(request, MAX_UPLOAD);
    const path = url.searchParams.get('path') ?? '';
    // Where the product said: nothing else of the storage is written from outside.
    if (!/^uploads\/[A-Z0-9]{20,40}\/[\w.-]{1,40}$/.test(path)) {
      throw new HttpError(400, '上传位置不对');
    }
    json(response, { fileID: this.options.cloud.files.put(path, bytes) });
  }

  private async control(what: string, request: IncomingMessage, response: ServerResponse) {
    const body = (await readJson(request, MAX_EVENT)) as Record<string, unknown>;
    if (what === 'choose') return this.choose(body['id'], response);
    if (what === 'timer') return json(response, await this.fire(String(body['name'])));
    if (what !== 'today') throw new HttpError(404, what);
    await this.setToday(body['day']);
    json(response, this.overview(request));
  }

  private choose(id: unknown, response: ServerResponse): void {
    const person = this.options.people().find((candidate) => candidate.id === id);
    if (!person && id !== null) throw new HttpError(404, `没有这个演示人员：${JSON.stringify(id)}`);
    const value = person ? encodeURIComponent(person.id) : '; Max-Age=0';
    response.setHeader('set-cookie', `${COOKIE}=${value}; Path=/; HttpOnly; SameSite=Strict`);
    json(response, { chosen: person?.id ?? null });
  }

  private fire(name: string) {
    return this.options.cloud.fireTimer(name).catch((error: unknown) => {
      throw new HttpError(400, error instanceof Error ? error.message : String(error));
    });
  }

  private async setToday(day: unknown): Promise<void> {
    if (day !== null && typeof day !== 'string') throw new HttpError(400, 'day');
    const { cloud, today } = this.options;
    try {
      await (today ? today.set(day) : cloud.clock.setToday(day));
    } catch (error) {
      throw new HttpError(400, error instanceof Error ? error.message : String(error));
    }
    this.day = day;
  }

  /** The people without their openids, who is chosen, and the day of the demo. */
  private overview(request: IncomingMessage) {
    const { people, cloud, today } = this.options;
    const beijing = new Date(cloud.clock.now() + 8 * 3_600_000);
    return {
      people: people().map(({ openid: _openid, ...shown }) => shown),
      chosen: this.person(request)?.id ?? null,
      today: beijing.toISOString().slice(0, 10),
      moved: (today ? today.get() : this.day) !== null,
    };
  }
}

/** A page of another site must not reach the demo, neither by a rebound name nor by a form. */
function refuseForeign(request: IncomingMessage): void {
  const host = request.headers.host ?? '';
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host)) throw new HttpError(403, `host ${host}`);
  const { origin } = request.headers;
  if (request.method === 'POST' && origin !== undefined && origin !== `http://${host}`)
    throw new HttpError(403, `origin ${origin}`);
}

async function readLimited(request: IncomingMessage, limit: number): Promise<Buffer> {
  const tooLarge = new HttpError(413, `不能超过 ${limit} 字节`);
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge;
  return readBody(request, limit).catch((error: unknown) => {
    throw error instanceof CloudError ? tooLarge : error;
  });
}

async function readJson(request: IncomingMessage, limit: number): Promise<unknown> {
  const text = (await readLimited(request, limit)).toString();
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    throw new HttpError(400, 'not JSON');
  }
}

function json(response: ServerResponse, body: unknown, status = 200): void {
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  };
  // A refused body is left unread: the connection must not be used again.
  if (status === 413) response.setHeader('connection', 'close');
  response.writeHead(status, headers).end(JSON.stringify(body));
}
