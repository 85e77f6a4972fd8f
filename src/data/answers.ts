/**
 * Answers of the server by what was asked: one for each question, shared by all that ask it, so
 * that two parts of a page, or a page that is come back to, show the same and ask once. An answer
 * never appears under another question.
 */
import { AppError } from '@core/shared/errors';

export interface Answered {
  readonly data: unknown;
  /** The server could not be reached: the data is from before. */
  readonly offline: boolean;
  /** What the server refused with. */
  readonly error: AppError | null;
}

export interface Question {
  /** Says what is asked, whole. */
  readonly key: string;
  readonly ask: () => Promise<unknown>;
  /** Keeps an answer for the next opening of the app. */
  readonly keep?: (data: unknown) => void;
  /** What was kept. */
  readonly before: unknown;
}

/** Answers that nobody looks at any more and that are still there for whoever comes back. */
const KEPT = 40;

export class Answers {
  private readonly answers = new Map<string, Answered>();
  private readonly asking = new Map<string, Promise<void>>();
  private readonly listeners = new Map<string, Set<() => void>>();
  /** Grows when everything is forgotten: what was asked before then is nobody's answer. */
  private era = 0;

  read = (key: string): Answered | undefined => this.answers.get(key);

  listen(key: string, listener: () => void): () => void {
    const all = this.listeners.get(key) ?? new Set();
    this.listeners.set(key, all.add(listener));
    return () => {
      all.delete(listener);
      if (all.size === 0) this.listeners.delete(key);
    };
  }

  /** Asks, or joins those who are asking. Never rejects: how it went is the answer. */
  ask(question: Question): Promise<void> {
    const { key } = question;
    const running = this.asking.get(key);
    if (running) return running;
    const run = this.run(question).finally(() => {
      if (this.asking.get(key) === run) this.asking.delete(key);
    });
    this.asking.set(key, run);
    return run;
  }

  /** Asks after whatever is being asked: something has been written since that began. */
  askAnew(question: Question): Promise<void> {
    const running = this.asking.get(question.key);
    return running ? running.then(() => this.ask(question)) : this.ask(question);
  }

  /** Somebody else is bound on this phone: only what says who is left. */
  forget(isLeft: (key: string) => boolean = () => false): void {
    this.era += 1;
    this.asking.clear();
    for (const key of [...this.answers.keys()]) {
      if (isLeft(key)) continue;
      this.answers.delete(key);
      this.tell(key);
    }
  }

  private async run({ key, ask, keep, before }: Question): Promise<void> {
    const { era } = this;
    const answer = await ask().then(
      (data): Answered => {
        if (era === this.era) keep?.(data);
        return { data, offline: false, error: null };
      },
      (error: unknown): Answered => {
        const refused = error instanceof AppError ? error : null;
        const data = this.answers.get(key)?.data ?? before;
        return { data, offline: !refused, error: refused };
      },
    );
    if (era !== this.era) return;
    // The last asked stand last: the oldest that nobody looks at goes first.
    this.answers.delete(key);
    this.answers.set(key, answer);
    this.trim();
    this.tell(key);
  }

  private trim(): void {
    for (const key of this.answers.keys()) {
      if (this.answers.size <= KEPT) return;
      if (!this.listeners.has(key)) this.answers.delete(key);
    }
  }

  private tell(key: string): void {
    for (const listener of this.listeners.get(key) ?? []) listener();
  }
}
