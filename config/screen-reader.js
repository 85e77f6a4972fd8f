/** A Taro plugin: puts the attributes of screen readers into the template and into the runtime. */
const path = require('node:path');
const components = require('./screen-reader.components');

module.exports = (ctx) =>
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return;
      platform.template.mergeComponents(ctx, components);
      platform.runtimePath = [].concat(
        platform.runtimePath,
        path.resolve(__dirname, 'screen-reader.runtime.js'),
      );
    },
  });
