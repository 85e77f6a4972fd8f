import { startTestCloud, useCloud } from './support';

const cloud = useCloud();
const admin = (body: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${cloud().port}/admin`, { method: 'POST', body, headers });
const answer = async (body: object) => (await admin(JSON.stringify(body))).json();

test('an unknown action is refused by its name, with the platform’s error shape', async () => {
  for (const action of ['database.watch', 'storage.getFileAuthority', 'constructor', '__proto__'])
    expect(await answer({ action })).toEqual({
      requestId: expect.any(String),
      code: 'NOT_IMPLEMENTED_IN_LOCAL_CLOUD',
      message: `NOT_IMPLEMENTED_IN_LOCAL_CLOUD: ${action}`,
    });
});

test.each([
  ['no JSON', '{'],
  ['no action', '{}'],
  ['no collection', '{"action":"database.getDocument"}'],
  [
    'a query that is no EJSON',
    '{"action":"database.getDocument","collectionName":"items","query":"{"}',
  ],
  [
    'a query that is no object',
    '{"action":"database.getDocument","collectionName":"items","query":"[]"}',
  ],
  ['a negative limit', '{"action":"database.getDocument","collectionName":"items","limit":-1}'],
  [
    'a bad regular expression',
    '{"action":"database.getDocument","collectionName":"items","query":"{\\"a\\":{\\"$regularExpression\\":{\\"pattern\\":\\"(\\",\\"options\\":\\"\\"}}}"}',
  ],
  [
    'a field named __proto__',
    '{"action":"database.insertDocument","collectionName":"items","data":["{\\"a\\":{\\"__proto__\\":{\\"x\\":1}}}"]}',
  ],
  [
    'set without an id',
    '{"action":"database.modifyDocument","collectionName":"items","query":"{\\"a\\":1}","queryType":"WHERE","merge":false,"data":"{}"}',
  ],
  ['a path out of the storage', '{"action":"storage.getUploadMetadata","path":"/a"}'],
])('%s is an invalid parameter', async (_name, body) => {
  const response = await admin(body);
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ code: 'INVALID_PARAM' });
  expect(cloud().dump()['items']).toEqual([]);
});

test('a web page cannot reach the cloud', async () => {
  const body = JSON.stringify({ action: 'database.addCollection', collectionName: 'stolen' });
  expect((await admin(body, { origin: 'http://evil.example' })).status).toBe(403);
  expect(
    (
      await fetch(`http://localhost:${cloud().port}/admin`, { method: 'POST', body }).catch(() => ({
        status: 403,
      }))
    ).status,
  ).toBe(403);
  expect(cloud().dump()).not.toHaveProperty('stolen');
});

test('requests that wait when the cloud closes are answered', async () => {
  const closing = await startTestCloud();
  const calls = Promise.all(
    Array.from({ length: 3 }, () => closing.invoke('slow', { how: 'waits' })),
  );
  await closing.close();
  expect((await calls).map(({ ok }) => ok)).toEqual([false, false, false]);
});
