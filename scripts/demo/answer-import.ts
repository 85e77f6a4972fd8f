/** Answers to an import's questions as a command line gives them: `--answer 1.2=3`, `--yes`. */
import { mappingOfChoices } from '@core/modules/roster/mapping-of-choices';
import type { ImportStatus } from '@core/modules/roster/actions';
import type { District } from '@local-cloud/district';
import { advanceUntilRest } from './import-workbook';
import { questionsOf } from './roster-report';

/** Answers may open further questions; more rounds are a slip. */
const MOST_ROUNDS = 6;

export interface GivenAnswers {
  /** `round.question` → number of the choice, each from 1. */
  readonly numbered: ReadonlyMap<string, number>;
  /** What must be answered and is not takes its first choice. */
  readonly takeFirst: boolean;
}

/** @throws Error for what is no answer */
export function parseAnswers(answers: readonly string[], takeFirst: boolean): GivenAnswers {
  const numbered = new Map(
    answers.map((one) => {
      const [, question = '', choice = ''] = /^(\d+\.\d+)=(\d+)$/.exec(one) ?? [];
      if (question === '') throw new Error(`--answer 应写作 题号=选项，如 1.1=1；现为 ${one}`);
      return [question, Number(choice)] as const;
    }),
  );
  return { numbered, takeFirst };
}

/** Answers round by round, as far as the answers go; says how many rounds were answered. */
export async function answerImport(
  district: District,
  openid: string,
  first: ImportStatus,
  given: GivenAnswers,
): Promise<{ status: ImportStatus; rounds: number }> {
  let status = first;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const answered = questionsOf(status).flatMap((question, i) => {
      const number = given.numbered.get(`${round + 1}.${i + 1}`);
      const chosen = number ?? (given.takeFirst && !question.optional ? 1 : undefined);
      if (chosen === undefined) return [];
      const choice = question.choices[chosen - 1];
      if (!choice) throw new Error(`第 ${round + 1}.${i + 1} 题没有选项 ${chosen}`);
      return [{ question, choice }];
    });
    if (answered.length === 0) return { status, rounds: round };
    const mapping = mappingOfChoices(status.recognition.sheets, answered, status.mapping);
    const { importId: id, fileId, fileName } = status;
    const inspected = await district.act(openid, 'roster.inspect', {
      id,
      fileId,
      fileName,
      mapping,
    });
    status = await advanceUntilRest(district, openid, inspected);
  }
  return { status, rounds: MOST_ROUNDS };
}
