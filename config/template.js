/**
 * A Taro plugin: the template of a mini-program as this app uses it. What screen readers need is put in,
 * and what no screen sets is left out: it stood in every one of fifteen levels.
 */
const path = require('node:path');
const { added, leaveKept } = require('./template.attributes');

module.exports = (ctx) =>
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return;
      platform.template.mergeComponents(ctx, added);
      leaveKept(platform.template.internalComponents);
      platform.runtimePath = [].concat(
        platform.runtimePath,
        path.resolve(__dirname, 'template.runtime.js'),
      );
    },
  });
