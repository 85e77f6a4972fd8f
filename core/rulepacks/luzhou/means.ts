/** 泸州: 10 万 for each of 6 示范阵地 and 3 万 for each of 20 标准化阵地 a year, 120 万 together; and the other channels. */
import type { MeansRules } from '@core/modules/means/rules.contract';
import {
  award,
  donation,
  duesReturn,
  fiscal,
  plainMeans,
  preTax,
  sponsorship,
  yuan,
} from '../means-rows';

const file = 'luzhou-six-in-one.txt';
const AWARDS = {
  file,
  sentence:
    '每年評選6個市級示範陣地,每個陣地獎勵10萬元,評選20個市級標準化陣地,每個陣地獎勵3萬元,通過補助陣地建設資金120萬元,帶動出資人投入陣地建設資金1000多萬元',
};
const CHANNELS = {
  file,
  sentence: '建立健全黨費全額撥返、稅前列支、企業贊助、黨員捐助等多種投入方式',
};

const place = (
  code: string,
  title: string,
  sum: number,
  places: number,
): MeansRules['entitlements'][number] => ({
  code,
  title,
  subject: 'organization',
  ground: { kind: 'acceptance', standard: code },
  fen: yuan(sum),
  channel: 'award',
  purpose: 'place',
  capPerYear: yuan(sum * places),
  source: AWARDS,
});

export const luzhouMeans: MeansRules = {
  ...plainMeans,
  channels: [
    fiscal({
      file,
      sentence:
        '市、縣(區)財政每年劃撥“兩新”組織經費1000萬元,確保黨建活動經費、黨務工作者補貼、黨員活動經費按時足額撥付到位',
    }),
    duesReturn(CHANNELS),
    award(AWARDS),
    preTax(CHANNELS),
    sponsorship(CHANNELS),
    donation(CHANNELS),
  ],
  entitlements: [
    place('modelPlace', '市级示范阵地补助', 100_000, 6),
    place('standardPlace', '市级标准化阵地补助', 30_000, 20),
  ],
};
