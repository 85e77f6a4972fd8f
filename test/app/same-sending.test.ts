/** A write without an answer, sent again with the same content, goes under its first id. */
import { forgetSending, withFormerId } from '@app/data/cloud-client/same-sending';
import { newId } from '@app/data/ids';

const write = (text: string) => ({ id: newId(), text });

it('sent again after no answer it is the same record', () => {
  const first = withFormerId('town.add', write('甲'));
  const again = withFormerId('town.add', write('甲'));
  expect(again.input.id).toBe(first.input.id);
  forgetSending(again.key);
  expect(withFormerId('town.add', write('甲')).input.id).not.toBe(first.input.id);
});

it('another content, or another action, is another record', () => {
  const first = withFormerId('town.add', write('乙'));
  expect(withFormerId('town.add', write('丙')).input.id).not.toBe(first.input.id);
  expect(withFormerId('role.end', write('乙')).input.id).not.toBe(first.input.id);
});

it('an id that names what is there already is never changed', () => {
  const { input } = withFormerId('export.start', write('丁'));
  expect(withFormerId('export.advance', { id: input.id })).toEqual({
    input: { id: input.id },
    key: null,
  });
  expect(withFormerId('export.advance', { id: 'e-2' }).input.id).toBe('e-2');
});
