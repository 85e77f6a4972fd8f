'use strict';
/** A function that measures: bare requests of the real SDK, each timed inside the invocation. */
const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const db = cloud.database();

async function timed(count, request) {
  const times = [];
  let last;
  for (let i = 0; i < count; i += 1) {
    const started = performance.now();
    last = await request(i);
    times.push(performance.now() - started);
  }
  return { times, last };
}

const works = {
  /** One document by its id: the least that a request can be. */
  get: ({ collection, id, count }) => timed(count, () => db.collection(collection).doc(id).get()),
  /** Documents of one value after another of an indexed field. */
  find: ({ collection, field, values, limit }) =>
    timed(values.length, (i) =>
      db
        .collection(collection)
        .where({ [field]: values[i] })
        .limit(limit)
        .get(),
    ),
  add: ({ collection, prefix, count }) =>
    timed(count, (i) =>
      db.collection(collection).add({ data: { _id: `${prefix}${i}`, group: `g${i % 100}`, n: i } }),
    ),
};

exports.main = ({ work, ...input }) => works[work](input);
