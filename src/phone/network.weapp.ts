import Taro from '@tarojs/taro';

/** Runs `then` whenever the network has come back. */
export function whenNetworkReturns(then: () => void): void {
  Taro.onNetworkStatusChange(({ isConnected }) => {
    if (isConnected) then();
  });
}
