/**
 * Which engine judges. A phone that judges in the server's place must run the same: whoever changes what a
 * verdict says, how the facts travel to a phone, or the holidays that come with the product, raises the number, and
 * phones of before are told verdicts again. `test/core/cadence/engine.test.ts` knows what this number says of many histories.
 */
export const ENGINE = 2;
