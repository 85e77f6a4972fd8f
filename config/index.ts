/** Taro's build: weapp and h5 from one source. Measured choices are in docs/adr/0002-taro.md. */
import path from 'node:path';
import { defineConfig } from '@tarojs/cli';
import { DirectCalls } from './direct-calls';
import { contractsOf } from './contracts';
import { version } from '../package.json';

const root = path.resolve(__dirname, '..');
const target = process.env.TARO_ENV ?? 'weapp';
/** Shared rooms outside `src` are TypeScript too and go through the same loader. */
const compile = { include: [path.join(root, 'core')] };
/** Sizes are CSS pixels times the reader's own scale, so nothing is turned into rpx or rem. */
const postcss = { pxtransform: { enable: false, config: {} } };

interface Chain {
  optimization: { splitChunks(options: object): void };
  plugin(name: string): { use(plugin: unknown): void };
  output: { set(name: string, value: unknown): void };
}

const outputRoot = process.env.TARO_OUTPUT ?? `dist/${target}`;

export default defineConfig({
  projectName: 'liangxin',
  date: '2026-11-22',
  designWidth: 375,
  deviceRatio: { 375: 2, 750: 1 },
  sourceRoot: 'src',
  outputRoot,
  framework: 'react',
  plugins: target === 'weapp' ? [path.join(__dirname, 'template.js')] : [],
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  // Taro writes every Chinese character as an escape of six bytes; as UTF-8 it has three.
  terser: {
    enable: true,
    config: {
      ecma: 2018,
      compress: { ecma: 2018, passes: 3 },
      output: { ecma: 2018, ascii_only: false },
    },
  },
  // WeChat takes the picture of a card by its path in the package; it lies with its pages.
  copy: {
    patterns:
      target === 'weapp'
        ? [
            {
              from: 'src/assets/party-day-card.png',
              to: `${outputRoot}/packages/branch/party-day-card.png`,
            },
          ]
        : [],
    options: {},
  },
  defineConstants: {
    APP_VERSION: JSON.stringify(version),
    CONTRACTS: JSON.stringify(contractsOf(path.join(root, 'core'))),
    CLOUD_ENV: JSON.stringify(process.env.LIANGXIN_CLOUD_ENV ?? ''),
  },
  alias: { '@core': path.join(root, 'core'), '@app': path.join(root, 'src') },
  mini: {
    compile,
    postcss,
    optimizeMainPackage: { enable: true },
    // No screen sets HTML.
    runtime: { enableInnerHTML: false },
    webpackChain(chain: Chain) {
      chain.plugin('direct-calls').use(DirectCalls);
      // What webpack itself writes around each module, in the words of the same phones.
      chain.output.set('environment', { arrowFunction: true, const: true, destructuring: true });
    },
    miniCssExtractPluginOption: { ignoreOrder: true },
  },
  h5: {
    compile,
    postcss,
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    output: {
      filename: 'js/[name].[contenthash:8].js',
      chunkFilename: 'js/[name].[contenthash:8].js',
    },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    webpackChain(chain: Chain) {
      chain.optimization.splitChunks({ chunks: 'all' });
    },
  },
});
