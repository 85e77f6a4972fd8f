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

/** What counting asked of the database when it went by pages of 25, one request after another; it judges nothing. */
async function pagesOf25({ towns, year }) {
  let units = 0;
  for (const townId of towns) {
    for (let after = '', size = 25; size === 25;) {
      const page = await db
        .collection('units')
        .where({ townId, sortKey: db.command.gt(after) })
        .orderBy('sortKey', 'asc')
        .limit(25)
        .field({ sortKey: true, status: true, kind: true, formation: true })
        .get();
      size = page.data.length;
      if (size === 0) break;
      after = page.data[size - 1].sortKey;
      units += size;
      const ids = page.data.map(({ _id }) => `${_id}_${year}`);
      const years = await in_('unitYears', ids).limit(1000).get();
      const people = years.data.flatMap(({ instructorIds }) => instructorIds);
      await in_('persons', [...new Set(people)])
        .limit(100)
        .field({ leaves: true })
        .get();
    }
  }
  return { times: [], last: units };
}

const in_ = (collection, ids) => db.collection(collection).where({ _id: db.command.in(ids) });

/** Leaves these jobs nothing to do on a day. */
async function doneJobs({ names, businessDate }) {
  const job = { schemaVersion: 1, businessDate, cursor: '', done: true, leasedUntil: 0 };
  for (const name of names) await db.collection('jobs').doc(name).set({ data: job });
  return { times: [], last: names.length };
}

const works = {
  pagesOf25,
  doneJobs,
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
