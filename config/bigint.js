/**
 * `BigInt` for the bundle: WebViews before Chrome 67 and Safari 14 have none, and zod makes some
 * while it loads. Nothing of ours counts with them, so a number does there.
 */
const host =
  typeof globalThis !== 'undefined' ? globalThis : typeof self !== 'undefined' ? self : {};

module.exports = typeof host.BigInt === 'function' ? host.BigInt : Number;
