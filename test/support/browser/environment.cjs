/** Tells a test's hooks whether it has failed, which jest tells nobody: only a failure's last screens are kept. */
const { TestEnvironment } = require('jest-environment-node');

module.exports = class BrowserTests extends TestEnvironment {
  handleTestEvent({ name }) {
    if (name === 'test_start') this.global.hasFailed = false;
    if (name === 'test_fn_failure') this.global.hasFailed = true;
  }
};
