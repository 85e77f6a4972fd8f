/** Answers of the server: one for each question, shared, asked once, and nobody's after another is bound. */
import { Answers, type Question } from '@app/data/answers';
import { AppError } from '@core/shared/errors';

const answers = (): { store: Answers; told: string[] } => {
  const store = new Answers();
  const told: string[] = [];
  store.listen('q', () => told.push('q'));
  return { store, told };
};
const question = (ask: Question['ask'], more: Partial<Question> = {}): Question => ({
  key: 'q',
  ask,
  before: null,
  ...more,
});

it('asks once for all that ask the same at the same time, and tells them', async () => {
  const { store, told } = answers();
  const ask = jest.fn(() => Promise.resolve(1));
  await Promise.all([store.ask(question(ask)), store.ask(question(ask))]);
  expect(ask).toHaveBeenCalledTimes(1);
  expect(store.read('q')).toEqual({ data: 1, offline: false, error: null });
  expect(told).toEqual(['q']);
});

it('asks anew after what is being asked, because something was written since', async () => {
  const { store } = answers();
  let now = 1;
  let release = (): void => undefined;
  const ask = jest
    .fn<Promise<unknown>, []>()
    .mockImplementationOnce(() => new Promise((done) => (release = () => done(now))))
    .mockImplementation(() => Promise.resolve(now));
  const first = store.ask(question(ask));
  const second = store.askAnew(question(ask));
  release();
  now = 2;
  await Promise.all([first, second]);
  expect(ask).toHaveBeenCalledTimes(2);
  expect(store.read('q')?.data).toBe(2);
});

it('keeps what was known when the server is out of reach, and says that it is from before', async () => {
  const { store } = answers();
  await store.ask(question(() => Promise.reject(new Error('no signal')), { before: 'kept' }));
  expect(store.read('q')).toEqual({ data: 'kept', offline: true, error: null });
  const refused = new AppError('FORBIDDEN', '不在您的工作范围内');
  await store.ask(question(() => Promise.reject(refused)));
  expect(store.read('q')).toEqual({ data: 'kept', offline: false, error: refused });
});

it('never shows an answer under another question', async () => {
  const { store } = answers();
  await store.ask(question(() => Promise.resolve('town 1'), { key: 'town/1' }));
  await store.ask(question(() => Promise.reject(new Error()), { key: 'town/2' }));
  expect(store.read('town/2')).toEqual({ data: null, offline: true, error: null });
});

it('is nobody’s after somebody else is bound, also what comes in late', async () => {
  const { store, told } = answers();
  await store.ask(question(() => Promise.resolve('mine')));
  let release = (): void => undefined;
  const kept: unknown[] = [];
  const late = store.ask(
    question(() => new Promise((done) => (release = () => done('late'))), {
      keep: (data) => kept.push(data),
    }),
  );
  store.forget();
  release();
  await late;
  expect(store.read('q')).toBeUndefined();
  expect(kept).toEqual([]);
  expect(told).toEqual(['q', 'q']);
  await store.ask(question(() => Promise.resolve('who'), { key: 'who' }));
  store.forget((key) => key === 'who');
  expect(store.read('who')?.data).toBe('who');
});

it('drops the oldest that nobody looks at', async () => {
  const { store } = answers();
  for (let i = 0; i < 60; i += 1) {
    await store.ask(question(() => Promise.resolve(i), { key: `k${i}` }));
  }
  expect(store.read('k0')).toBeUndefined();
  expect(store.read('k59')?.data).toBe(59);
});
