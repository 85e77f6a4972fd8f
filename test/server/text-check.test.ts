/** 内容安全: a risky text is refused by its field before anything is stored; a check that is down lets the record in. */
import { randomUUID } from 'node:crypto';
import { LONGEST, requireFitTexts } from '@server/runtime/fit-texts';
import type { FreshDistrict } from '../support/district';
import { useFilledDistrict } from '../support/filled-district';
import { openidOf, TODAY, type SmallDistrict } from '../support/small-district';
import { workIn } from '../support/work';

const RISKY = '违规文字';

describe('which text it is', () => {
  const asked: string[] = [];
  const check = async (text: string): Promise<'fit' | 'risky'> => {
    asked.push(text);
    return text.includes(RISKY) ? 'risky' : 'fit';
  };
  const failed = jest.fn();
  const at = (path: string, text: string) => ({ path, text });
  const pathsOf = (texts: Parameters<typeof requireFitTexts>[0], by: typeof check = check) =>
    requireFitTexts(texts, by, failed).then(
      () => [],
      ({ issues }: { issues: { path: string }[] }) => issues.map(({ path }) => path),
    );
  beforeEach(() => void (asked.length = 0));

  it('asks once for all texts of a record, and not at all for none', async () => {
    expect(await pathsOf([at('input.a', '一'), at('input.b', '二')])).toEqual([]);
    expect(asked).toEqual(['一\n二']);
    expect(await pathsOf([])).toEqual([]);
    expect(asked).toHaveLength(1);
  });

  it.each([0, 1, 2, 3, 4])('names the risky one of five: %i', async (risky) => {
    const texts = [0, 1, 2, 3, 4].map((i) => at(`input.${i}`, i === risky ? RISKY : '好'));
    expect(await pathsOf(texts)).toEqual([`input.${risky}`]);
  });

  it('names all that are risky, and all where they are risky only together', async () => {
    const texts = ['甲', RISKY, '乙', RISKY].map((text, i) => at(`input.${i}`, text));
    expect(await pathsOf(texts)).toEqual(['input.1', 'input.3']);
    const together: typeof check = async (text) =>
      text.includes('甲') && text.includes('丁') ? 'risky' : 'fit';
    const parts = ['甲', '乙', '丙', '丁'].map((text, i) => at(`input.${i}`, text));
    expect(await pathsOf(parts, together)).toEqual(parts.map(({ path }) => path));
  });

  it.each([0, LONGEST - 2, LONGEST, 2 * LONGEST - 52, 3 * LONGEST])(
    'looks at a long text in pieces: risky at %i',
    async (place) => {
      const text = '好'.repeat(place) + RISKY + '好'.repeat(3 * LONGEST - place);
      expect(await pathsOf([at('input.long', text)])).toEqual(['input.long']);
      expect(Math.max(...asked.map((a) => a.length))).toBeLessThanOrEqual(LONGEST);
    },
  );

  it('takes no answer for a good one, and says so', async () => {
    const down: typeof check = () => Promise.reject(new Error('down'));
    expect(await pathsOf([at('input.a', RISKY)], down)).toEqual([]);
    expect(failed).toHaveBeenCalledTimes(1);
  });
});

describe('on the real functions', () => {
  const withCheck = useFilledDistrict({ LIANGXIN_TEXT_CHECK: 'on' });
  const withoutCheck = useFilledDistrict();
  let district: FreshDistrict;
  let ids: SmallDistrict;
  let work: ReturnType<typeof workIn>;
  const INSTRUCTOR = openidOf('instructor', 0);

  async function begin(check: 'on' | 'off'): Promise<void> {
    ({ district, ids } = await (check === 'on' ? withCheck() : withoutCheck()));
    work = workIn(district, ids);
  }

  /** WeChat's answers, played. */
  const play = (answer: (content: string) => object | Promise<object>): void =>
    district.cloud.openapi.stub('security.msgSecCheck', (args) =>
      answer((args as { content: string }).content),
    );
  const byWord = (content: string) => ({
    errcode: 0,
    errmsg: 'ok',
    result: { suggest: content.includes(RISKY) ? 'risky' : 'pass', label: 100 },
    trace_id: 't',
  });
  const calls = () => district.cloud.openapi.calls.map(({ args }) => args);
  const stored = (name: string, id: string) =>
    ((district.cloud.dump()[name] ?? []) as { _id: string }[]).filter(({ _id }) => _id === id);
  const contact = (text: string, id: string = randomUUID()) => ({
    id,
    unitId: ids.units[0],
    channel: 'phone',
    outcome: 'reached',
    happenedOn: TODAY,
    recordedAt: district.cloud.clock.now(),
    text,
  });
  const record = async (input: object) => {
    const { answer, invocation } = await district.send(INSTRUCTOR, 'contact.record', input);
    const requests = invocation.requests.filter((r) => r.action.startsWith('database.'));
    return { answer, requests: requests.length };
  };

  it('a risky note is refused by its field, nothing is stored, and other words are taken', async () => {
    await begin('on');
    play(byWord);
    const id = randomUUID();
    const before = JSON.stringify(district.cloud.dump());
    expect((await record(contact(`谈了${RISKY}`, id))).answer).toMatchObject({
      ok: false,
      error: { code: 'BAD_INPUT', issues: [{ path: 'input.text' }] },
    });
    expect(JSON.stringify(district.cloud.dump())).toBe(before);
    expect((await record(contact('谈了用工', id))).answer.ok).toBe(true);
    expect(stored('contacts', id)).toMatchObject([{ text: '谈了用工' }]);
    expect(calls()[0]).toEqual({
      openid: INSTRUCTOR,
      scene: 2,
      version: 2,
      content: `谈了${RISKY}`,
    });
  });

  it('the work of offices and of files is looked at too, each by its own field', async () => {
    await begin('on');
    play(byWord);
    const secretary = openidOf('secretary', 0);
    const meetingId = await work.meeting(0);
    const minutes = { host: '', recorder: '', superiors: '', content: '学习', resolution: RISKY };
    const written = await district.send(secretary, 'minutes.write', {
      id: randomUUID(),
      meetingId,
      minutes,
    });
    expect(written.answer).toMatchObject({
      error: { issues: [{ path: 'input.minutes.resolution' }] },
    });
    const exported = await district.send(openidOf('administrator', 0), 'export.start', {
      id: randomUUID(),
      kind: 'roster',
      reason: RISKY,
    });
    expect(exported.answer).toMatchObject({ error: { issues: [{ path: 'input.reason' }] } });
  });

  it.each([
    ['the person was not here within two hours', () => ({ errcode: 61010, errmsg: 'no access' })],
    ['the interface fails', () => Promise.reject(new Error('down'))],
    ['an uncertain model asks for a review', () => ({ errcode: 0, result: { suggest: 'review' } })],
    ['it is slow', () => new Promise<object>((done) => setTimeout(() => done({}), 3_000))],
  ])('%s: the record is taken', async (_what, answer) => {
    await begin('on');
    play(answer);
    const id = randomUUID();
    expect((await record(contact('谈了用工', id))).answer.ok).toBe(true);
    expect(stored('contacts', id)).toHaveLength(1);
    expect(calls()).toHaveLength(1);
  });

  it('costs no database request, asks nothing of a search, and nothing while it is off', async () => {
    await begin('off');
    const off = await record(contact('谈了用工'));
    expect(off.answer.ok).toBe(true);
    expect(calls()).toEqual([]);
    await begin('on');
    play(byWord);
    const on = await record(contact('谈了用工'));
    expect(on).toMatchObject({ answer: { ok: true }, requests: off.requests });
    expect(calls()).toHaveLength(1);
    await district.act(INSTRUCTOR, 'unit.list', { query: RISKY });
    const { text: _text, ...silent } = contact('');
    expect((await record(silent)).answer.ok).toBe(true);
    expect(calls()).toHaveLength(1);
  });
});
