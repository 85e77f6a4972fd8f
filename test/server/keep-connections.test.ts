/** On runtimes whose default agent keeps no connection (Node 16 and 18), requests of one instance share one. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { keepConnections } from '@server/platform/keep-connections';

const agent = http.globalAgent as http.Agent & { keepAlive: boolean; options: object };
const before = { keepAlive: agent.keepAlive, options: { ...agent.options } };
afterAll(() => {
  agent.keepAlive = before.keepAlive;
  agent.options = before.options;
  agent.destroy();
});

const ask = (port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    http
      .get({ port, host: '127.0.0.1' }, (response) => {
        response.resume();
        response.on('end', () => resolve());
      })
      .on('error', reject);
  });

/** Connections that five requests, one after another, open at a server. */
async function connectionsOfFive(): Promise<number> {
  let connections = 0;
  const server = http.createServer((_request, response) => response.end('{}'));
  server.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  for (let i = 0; i < 5; i += 1) await ask((server.address() as AddressInfo).port);
  agent.destroy();
  await new Promise((resolve) => server.close(resolve));
  return connections;
}

it('opens one connection instead of five', async () => {
  // As Node 16 and 18 come.
  agent.keepAlive = false;
  agent.options = { ...before.options, keepAlive: false };
  expect(await connectionsOfFive()).toBe(5);
  keepConnections();
  expect(await connectionsOfFive()).toBe(1);
  expect(agent.options).toMatchObject({ keepAlive: true, timeout: 4_800 });
});
