/// <reference types="@tarojs/taro" />

declare module '*.png';
declare module '*.scss';

declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV: 'weapp' | 'h5';
  }
}

/** Set by the build from package.json. */
declare const APP_VERSION: string;
/** Set by the build: names what its contracts say (config/contracts.ts). */
declare const CONTRACTS: string;
/** Cloud environment that the client opens (LIANGXIN_CLOUD_ENV of the build); empty: WeChat's default, for tests and DevTools. */
declare const CLOUD_ENV: string;

/** Native components of the mini-program, as JSX sees them. */
declare namespace JSX {
  interface IntrinsicElements {
    'contact-calendar': {
      cells: readonly object[];
      columns: string;
      onPick: (event: { detail: { key: string } }) => void;
    };
  }
}
