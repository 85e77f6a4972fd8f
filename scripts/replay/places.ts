/** 泸州's places: 七有, then 市级标准化阵地, then 示范阵地, each accepted on the one below. */
import { accept, letPublicityEnd, type Played } from './acceptance';
import { meansOfPlaces } from './place-means';
import { hold, type Branch } from './branch-life';
import type { Stage } from './stage';
import { countsOf, id, tell, type Told } from './tools';

/** Every 公示 ends, and the month's day is held. */
export async function monthOn(
  stage: Stage,
  played: Played,
  branches: readonly Branch[],
): Promise<void> {
  letPublicityEnd(stage, played);
  for (const one of branches) await hold(stage, one, played.today);
}

const PLACES = 26;
const MODELS = 6;

/** Each on the one below; the level follows the acceptance, and so do the means. */
export async function places(
  stage: Stage,
  played: Played,
  branches: readonly Branch[],
): Promise<Told[]> {
  for (const [standard, count] of [
    ['sevenHaves', PLACES],
    ['standardPlace', PLACES],
    ['modelPlace', MODELS],
  ] as const) {
    for (const { organizationId } of branches.slice(0, count)) {
      await accept(stage, played, { kind: 'organization', id: organizationId }, standard);
    }
    await monthOn(stage, played, branches);
  }
  for (const [i, { organizationId }] of branches.slice(0, PLACES).entries()) {
    const level = i < MODELS ? 'model' : 'standard';
    const finding = { scale: 'place', level, on: played.today, reason: '验收通过' };
    await stage.act('grade.set', { id: id(), organizationId, ...finding });
  }
  const idsOf = (from: number, to: number): string[] =>
    branches.slice(from, to).map(({ organizationId }) => organizationId);
  const { model = 0, standard = 0 } = await countsOf(stage, 'place');
  return [
    tell('市级示范阵地', 6, model, 'accepted', '标准化阵地通过之后'),
    tell('市级标准化阵地', 20, standard, 'accepted', '七有通过之后'),
    ...(await meansOfPlaces(stage, played, idsOf(0, MODELS), idsOf(MODELS, PLACES))),
  ];
}
