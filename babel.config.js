/** Core-js is injected for old browsers alone: mini-programs bring their own. */
const isH5 = process.env.TARO_ENV === 'h5';

module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        ...(isH5 ? { useBuiltIns: 'usage' } : { useBuiltIns: false }),
      },
    ],
  ],
};
