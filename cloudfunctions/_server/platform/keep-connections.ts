/**
 * Connections to the database are kept between requests. The SDK sends each request over the
 * runtime's default agent, which before Node 19 closes the connection every time: six requests of
 * one action were six handshakes. The SDK's own option (`keepalive`) cannot be reached through
 * `cloud.init`.
 */
import http from 'node:http';
import https from 'node:https';

/** A connection unused for so long is closed by us, before the other side does: as in the SDK's own agent. */
const IDLE_MS = 4_800;

interface KeepingAgent extends http.Agent {
  keepAlive: boolean;
  options: { keepAlive?: boolean; timeout?: number };
}

/** Turns the default agents of both protocols to keeping; does nothing where they keep already. */
export function keepConnections(): void {
  for (const agent of [http.globalAgent, https.globalAgent] as KeepingAgent[]) {
    if (agent.keepAlive) continue;
    agent.keepAlive = true;
    agent.options.keepAlive = true;
    agent.options.timeout = IDLE_MS;
  }
}
