import { SDKS, useCloud, type Failure } from './support';

describe.each(SDKS)('files, openapi and calls under %s', (sdkPackage) => {
  const cloud = useCloud({ sdkPackage });

  test('a file goes up and comes down byte for byte', async () => {
    const [fileID, bytes, same] = await cloud().run<[string, number, boolean]>(`
      const bytes = Buffer.from(Array.from({ length: 70000 }, (unused, i) => (i * 31) % 256));
      const { fileID } = await cloud.uploadFile({ cloudPath: 'docs/照片 1.bin', fileContent: bytes });
      const { fileContent } = await cloud.downloadFile({ fileID });
      return [fileID, fileContent.length, fileContent.equals(bytes)]`);
    expect(fileID).toMatch(/^cloud:\/\/local-dev\.[\w-]+\/docs\/照片 1\.bin$/);
    expect([bytes, same]).toEqual([70_000, true]);
    expect(cloud().files.get(fileID)?.length).toBe(70_000);
  });

  test('multipart markers inside a file do not end it', async () => {
    const text = '--x\r\n\r\ncontent-disposition: form-data; name="file"\r\n\r\n--\r\n';
    const fileID = await cloud().run<string>(
      `return (await cloud.uploadFile({ cloudPath: 'a.txt', fileContent: Buffer.from(args) })).fileID`,
      text,
    );
    expect(Buffer.from(cloud().files.get(fileID) ?? []).toString()).toBe(text);
  });

  test('a file of the host is read by a function, and through a temporary link', async () => {
    const fileID = cloud().files.put('in/put.txt', Buffer.from('你好'));
    const [text, url] = await cloud().run<[string, string]>(
      `const { fileList } = await cloud.getTempFileURL({ fileList: [args] });
       return [(await cloud.downloadFile({ fileID: args })).fileContent.toString(), fileList[0].tempFileURL]`,
      fileID,
    );
    expect(text).toBe('你好');
    expect(await (await fetch(url)).text()).toBe('你好');
  });

  test('a link shows only what it was made for', async () => {
    const fileID = cloud().files.put('secret.txt', Buffer.from('x'));
    const url = await cloud().run<string>(
      `return (await cloud.getTempFileURL({ fileList: [args] })).fileList[0].tempFileURL`,
      fileID,
    );
    const forged = url.replace(
      /get\.[^.]+/,
      `get.${Buffer.from('other.txt').toString('base64url')}`,
    );
    expect((await fetch(forged)).status).toBe(404);
    expect((await fetch(url, { method: 'PUT', body: 'y' })).status).toBe(403);
  });

  test('a deleted file is gone, a missing one says so', async () => {
    const [removed, missing, error] = await cloud().run<[object, object, Failure]>(`
      const { fileID } = await cloud.uploadFile({ cloudPath: 'a', fileContent: Buffer.from('a') });
      const status = async () => (await cloud.deleteFile({ fileList: [fileID] })).fileList.map(({ status }) => status);
      return [await status(), await status(), await fails(cloud.downloadFile({ fileID }))]`);
    expect([removed, missing]).toEqual([[0], [-503003]]);
    // 4.0.2 gives −1 here where 3.0.4 gives the number.
    expect([-503003, -1]).toContain(error.code);
    expect(error.message).toMatch(/nonexist|not exist/i);
  });

  test('openapi goes to its stub, arguments in snake case, answers in camel case', async () => {
    cloud().openapi.stub('security.msgSecCheck', (args) => ({
      errcode: 0,
      errmsg: 'ok',
      trace_id: 't',
      result: { suggest: (args as { content: string }).content === '好' ? 'pass' : 'risky' },
    }));
    const answers = await cloud().run(`
      const check = (content) => cloud.openapi.security.msgSecCheck({ content, version: 2, scene: 1, openId: 'o' });
      return [await check('好'), (await check('坏')).result.suggest]`);
    expect(answers).toMatchObject([
      { errCode: 0, traceId: 't', result: { suggest: 'pass' } },
      'risky',
    ]);
    expect(cloud().openapi.calls[0]).toEqual({
      api: 'security.msgSecCheck',
      args: { content: '好', version: 2, scene: 1, open_id: 'o' },
    });
  });

  test('openapi carries media as bytes', async () => {
    cloud().openapi.stub('security.imgSecCheck', () => ({ errcode: 0 }));
    await cloud().run(
      `return cloud.openapi.security.imgSecCheck({ media: { contentType: 'image/png', value: Buffer.from([0, 255, 13, 10]) } })`,
    );
    expect(cloud().openapi.calls.at(-1)?.args).toEqual({ media: Buffer.from([0, 255, 13, 10]) });
  });

  test('an error of WeChat arrives with its number', async () => {
    cloud().openapi.stub('subscribeMessage.send', () => ({
      errcode: 43101,
      errmsg: 'user refuse to accept the msg',
    }));
    const error = await cloud().run<Failure>(
      `return fails(cloud.openapi.subscribeMessage.send({ touser: 'o', templateId: 't', data: {} }))`,
    );
    expect(error).toMatchObject({ code: 43101, message: expect.stringContaining('user refuse') });
  });

  test('an interface without a stub is refused by its name', async () => {
    const error = await cloud().run<Failure>(
      `return fails(cloud.openapi.wxacode.get({ path: 'a' }))`,
    );
    expect(error.message).toContain('NOT_IMPLEMENTED_IN_LOCAL_CLOUD: wx.openApi wxacode.get');
  });

  test('callFunction calls, with a JSON result and without the caller’s OPENID', async () => {
    const answer = await cloud().run(
      `return cloud.callFunction({ name: 'script', data: { code: 'return { at: new Date(0), me: cloud.getWXContext().OPENID ?? null, args }', args: { x: 1 } } })`,
      undefined,
      'caller',
    );
    expect(answer).toMatchObject({
      result: { at: '1970-01-01T00:00:00.000Z', me: null, args: { x: 1 } },
    });
  });

  test('calls may nest deeper than there are workers', async () => {
    const depth = await cloud().run(`
      const call = (n) => n === 0 ? 'return 0' : 'return 1 + (await cloud.callFunction({ name: "script", data: { code: ' + JSON.stringify(call(n - 1)) + ' } })).result';
      return (await cloud.callFunction({ name: 'script', data: { code: call(3) } })).result`);
    expect(depth).toBe(3);
  });

  test('callFunction reports what failed', async () => {
    const errors = await cloud().run<Failure[]>(`
      return [await fails(cloud.callFunction({ name: 'script', data: { code: 'throw new Error("inner")' } })), await fails(cloud.callFunction({ name: 'absent' }))]`);
    // 4.0.2 gives −1 here where 3.0.4 gives the number.
    expect([-504002, -1]).toContain(errors[0]?.code);
    expect(errors[0]?.message).toContain('inner');
    expect(errors[1]?.message).toContain('could not be found');
  });

  test('what the cloud does not speak is refused by its name', async () => {
    const error = await cloud().run<Failure>(
      `return fails(cloud.cloudPay.unifiedOrder({ body: 'x' }))`,
    );
    expect(error.message).toContain('NOT_IMPLEMENTED_IN_LOCAL_CLOUD: wx.wxPayApi');
  });
});
