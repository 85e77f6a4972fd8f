/** A browser at a desk, as the platform's HTTP access tells of it: its cookies, its page, its origin. */
import { randomUUID } from 'node:crypto';
import { PROTOCOL, type Answer } from '@core/shared/answer';
import type { District } from '@local-cloud/district';

const HOST = '127.0.0.1:8420';
export const EDGE =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0';

interface Response {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
type Body = Readonly<Record<string, unknown>>;

export class Desk {
  cookies: Record<string, string> = {};
  page = '';

  constructor(
    private readonly district: District,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  /** The raw response to a POST; cookies are kept as a browser keeps them. */
  async post(name: string, body: unknown = {}, more: Readonly<Record<string, string>> = {}) {
    const cookie = Object.entries(this.cookies).map(([key, value]) => `${key}=${value}`);
    const event = {
      path: `/web/${name}`,
      httpMethod: 'POST',
      headers: {
        host: HOST,
        origin: `http://${HOST}`,
        'user-agent': EDGE,
        'x-real-ip': '10.0.0.8',
        cookie: cookie.join('; '),
        ...(this.page ? { 'x-liangxin-page': this.page } : {}),
        ...this.headers,
        ...more,
      },
      queryStringParameters: {},
      requestContext: {},
      body: JSON.stringify(body),
      isBase64Encoded: false,
    };
    const invocation = await this.district.cloud.invoke('web', event);
    if (!invocation.ok) throw new Error(invocation.error.message);
    const response = invocation.result as Response;
    this.keep(response.headers['set-cookie']);
    return { ...response, json: JSON.parse(response.body) as Body, requests: invocation.requests };
  }

  private keep(line: string | undefined): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line ?? '') ?? [];
    if (name && value) this.cookies[name] = value;
    else if (name) this.cookies = Object.fromEntries(without(this.cookies, name));
  }

  /** One action, as the page sends it. */
  async send(action: string, input: unknown, more: object = {}): Promise<Answer<unknown>> {
    const envelope = {
      action,
      input,
      requestId: randomUUID(),
      sentAt: this.district.cloud.clock.now(),
      protocol: PROTOCOL,
      ...more,
    };
    return (await this.post('call', envelope)).json as unknown as Answer<unknown>;
  }

  /** A code on the screen, confirmed by a phone: signed in. */
  async signIn(openid: string): Promise<this> {
    const { json } = await this.post('begin');
    await this.confirm(openid, json);
    const looked = await this.post('look');
    this.page = (looked.json['page'] as string | undefined) ?? '';
    return this;
  }

  /** The phone says yes, with the number of the screen. */
  async confirm(openid: string, { code, number }: Body): Promise<void> {
    await this.district.act(openid, 'browser.confirm', {
      id: randomUUID(),
      code: String(code),
      number: String(number),
    });
  }
}

const without = (cookies: Readonly<Record<string, string>>, name: string) =>
  Object.entries(cookies).filter(([key]) => key !== name);
