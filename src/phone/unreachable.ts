/** No answer of ours came back: no signal, a time-out, a captive portal's page. */
export class Unreachable extends Error {
  constructor() {
    super('没有连上服务器');
    this.name = 'Unreachable';
  }
}
