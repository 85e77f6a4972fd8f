/**
 * H5: runs `then` whenever the network has come back. Taro listens to `navigator.connection`, which Safari
 * and Firefox do not have: there nothing would be sent before the page is left and shown again.
 */
export function whenNetworkReturns(then: () => void): void {
  window.addEventListener('online', then);
}
