/**
 * Phones of 2018 and later (iOS 12, Chrome 67): the lowest that the h5 build is made for too. What stands in
 * `exclude` these know, but for corners that no code of ours goes to (docs/adr/0002-taro.md).
 */
const isH5 = process.env.TARO_ENV === 'h5';

module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        // Core-js is injected for old browsers alone: mini-programs bring their own.
        ...(isH5
          ? { useBuiltIns: 'usage' }
          : {
              useBuiltIns: false,
              targets: { ios: '12', chrome: '67' },
              bugfixes: true,
              exclude: [
                'transform-destructuring',
                'transform-parameters',
                'transform-object-rest-spread',
                'transform-template-literals',
              ],
            }),
      },
    ],
  ],
};
