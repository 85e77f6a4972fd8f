/** Items as somebody states them, on the spot: kept on the phone until they are saved. */
import type { ActionRequest } from '@core/modules/actions';
import type { AnswerValue } from '@core/modules/standards/labels';
import type { StandardPage } from '@core/modules/standards/pages.contract';
import { useDraft } from '@app/data/draft';

export type Item = StandardPage['items'][number];

export interface Answer {
  readonly value: AnswerValue;
  readonly words?: string;
  readonly evidence?: string;
  readonly points?: string;
}

export interface Answers {
  readonly of: (item: string) => Answer | undefined;
  readonly set: (item: string, answer: Answer | null) => void;
  readonly count: number;
  /** Something was stated before and never saved. */
  readonly restored: boolean;
  /** Nothing of it is left, on the screen or on the phone. */
  readonly discard: () => void;
  /** What is wrong with an answer, in words. */
  readonly whyNot: (item: string) => string | undefined;
  readonly ready: boolean;
  readonly toSend: () => ActionRequest<'standard.state'>['answers'];
}

type Kept = Record<string, Answer | null>;

/** @param checkId of the check; of one that has not begun, any name of the subject and the standard */
export function useAnswers(checkId: string, { items }: Pick<StandardPage, 'items'>): Answers {
  const draft = useDraft<{ answers: Kept }>(`standard/${checkId}`, { answers: {} });
  const { answers } = draft.value;
  const given = Object.entries(answers).flatMap(([item, answer]) =>
    answer ? [[item, answer] as const] : [],
  );
  const whyNot = (item: string): string | undefined => {
    const answer = answers[item];
    if (!answer) return undefined;
    if (answer.value === 'notApplicable' && !answer.words?.trim()) return '不适用请说明理由';
    const most = items.find((one) => one.item === item)?.points?.of;
    const typed = answer.points?.trim();
    if (most === undefined || !typed) return undefined;
    return /^\d+$/.test(typed) && Number(typed) <= most ? undefined : `请填 0 到 ${most} 的整数`;
  };
  return {
    of: (item) => answers[item] ?? undefined,
    set: (item, answer) => draft.change({ answers: { ...answers, [item]: answer } }),
    count: given.length,
    restored: draft.restored && given.length > 0,
    discard: draft.discard,
    whyNot,
    ready: given.length > 0 && given.every(([item]) => !whyNot(item)),
    toSend: () =>
      given.map(([item, { value, words, evidence, points }]) => ({
        item,
        value,
        ...(words?.trim() ? { words: words.trim() } : {}),
        ...(evidence?.trim() ? { evidence: evidence.trim() } : {}),
        ...(value === 'yes' && points?.trim() ? { points: Number(points) } : {}),
      })),
  };
}
