import { parse } from 'protobufjs';
import { CloudError, notImplemented } from '../store/errors';

/** The messages of `cloud.openapi`, field numbers as the SDK has them. */
const messages = parse(`
  syntax = "proto3";
  message Pair { string key = 1; bytes value = 2; string contenttype = 3; string filename = 4; }
  message OpenApiData { repeated Pair pairs = 1; }
  message CommApiData { int32 apiType = 1; OpenApiData openapiData = 2; string appid = 6; }
  message CommOpenApiResp { bytes respData = 1; string contentType = 2; int32 errorCode = 3; uint32 httpCode = 4; }
`).root;

const requestType = messages.lookupType('CommApiData');
const responseType = messages.lookupType('CommOpenApiResp');

export type OpenApiHandler = (args: unknown) => unknown;

/** WeChat's own server interfaces, each played by a stub; what has no stub is refused by its name. */
export class OpenApi {
  /** Every call in order. Arguments are in snake case, as they go over the wire. */
  readonly calls: { api: string; args: unknown }[] = [];
  private readonly handlers = new Map<string, OpenApiHandler>();

  /**
   * Plays one interface, such as `security.msgSecCheck`. The handler returns the interface's JSON (`errcode`,
   * `errmsg` for its errors).
   */
  stub(api: string, handler: OpenApiHandler): void {
    this.handlers.set(api, handler);
  }

  /** Answers one protobuf request with a protobuf response. */
  async answer(api: string, message: Buffer): Promise<Buffer> {
    const handler = this.handlers.get(api);
    if (!handler) throw notImplemented(`wx.openApi ${api}`);
    const args = decodeArguments(message);
    this.calls.push({ api, args });
    const result = await handler(args);
    const body = JSON.stringify(result ?? { errcode: 0, errmsg: 'ok' });
    const fields = { respData: Buffer.from(body), contentType: 'application/json', httpCode: 200 };
    return Buffer.from(responseType.encode(fields).finish());
  }
}

interface Pair {
  key: string;
  value: Uint8Array;
  filename?: string;
}

function decodeArguments(message: Buffer): Record<string, unknown> {
  const decoded = requestType.toObject(requestType.decode(message)) as {
    apiType?: number;
    openapiData?: { pairs?: Pair[] };
  };
  if (decoded.apiType) throw notImplemented(`wx.openApi type ${decoded.apiType}`);
  const pairs = decoded.openapiData?.pairs ?? [];
  return Object.fromEntries(pairs.map((pair) => [pair.key, valueOf(pair)]));
}

function valueOf({ key, value, filename }: Pair): unknown {
  if (filename) return Buffer.from(value);
  try {
    return JSON.parse(Buffer.from(value).toString());
  } catch {
    throw new CloudError('INVALID_PARAM', `wx.openApi: the value of ${key} is not JSON`);
  }
}
