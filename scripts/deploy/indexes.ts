/**
 * Creates collections and their indexes through WeChat's HTTP interface of 云开发
 * (`tcb/databasecollectionadd`, `tcb/updateindex`). Both are safe to repeat: what is there
 * already is told by the answer and left alone. The interface has no call for a collection's
 * permission; that is one setting in the console (docs/deploy.md).
 */
import type { DeployPlan } from './plan';

export interface WechatAnswer {
  readonly errcode: number;
  readonly errmsg: string;
}

/** POSTs JSON to a path of the interface; the token is the caller's matter. */
export type Post = (path: string, body: object) => Promise<WechatAnswer>;

/** The collection, or the index, exists already. */
const EXISTS = /exist/i;

export function wechatPost(token: string, origin = 'https://api.weixin.qq.com'): Post {
  return async (path, body) => {
    const response = await fetch(`${origin}${path}?access_token=${encodeURIComponent(token)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`);
    return (await response.json()) as WechatAnswer;
  };
}

/**
 * Creates one collection with its indexes.
 * @returns what was done, in words.
 * @throws Error with WeChat's own words when a call is refused for another reason.
 */
export async function createCollection(
  { name, indexes }: DeployPlan['collections'][number],
  env: string,
  post: Post,
): Promise<string> {
  const made = await accepted(
    post('/tcb/databasecollectionadd', { env, collection_name: name }),
    name,
  );
  const wanted = indexes.map((fields) => ({
    name: `by_${fields.join('_').replace(/\W/g, '_')}`.slice(0, 60),
    unique: false,
    keys: fields.map((field) => ({ name: field, direction: '1' })),
  }));
  // One call an index: one that exists would take the others of its call with it.
  for (const index of wanted) {
    await accepted(
      post('/tcb/updateindex', {
        env,
        collection_name: name,
        create_indexes: [index],
        // Required by its page, also when nothing goes.
        drop_indexes: [],
      }),
      `${name}.${index.name}`,
    );
  }
  return `${name}：${made ? '已创建' : '已存在'}，索引 ${wanted.length} 个`;
}

/** True when it was made now, false when it was there. */
async function accepted(answer: Promise<WechatAnswer>, what: string): Promise<boolean> {
  const { errcode, errmsg } = await answer;
  if (errcode === 0) return true;
  if (EXISTS.test(errmsg)) return false;
  throw new Error(`${what}: ${errcode} ${errmsg}`);
}
