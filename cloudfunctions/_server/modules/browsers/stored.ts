/** Computers that sign in, and those that are signed in. Of codes and cookies only digests are kept. */
import type { Base } from '@server/runtime/stored-base';

/** A code on a screen; the id is its digest. */
export interface StoredBrowserTry extends Base {
  /** Digest of what the browser holds: who asks whether the phone has said yes. */
  secretHash: string;
  /** The number that the screen shows, and the others that the phone offers. */
  number: string;
  numbers: string[];
  browser: string;
  /** Digest of how the browser calls itself. */
  browserHash: string;
  address: string;
  begunAt: number;
  expiresAt: number;
  state: 'waiting' | 'confirmed' | 'refused' | 'used';
  /** For a second look: of which session. */
  sessionId?: string;
  /** Whose phone said yes. */
  personId?: string;
  openid?: string;
}

/** A browser that is signed in; the id is the digest of its cookie. */
export interface StoredBrowserSession extends Base {
  personId: string;
  openid: string;
  browser: string;
  browserHash: string;
  begunAt: number;
  seenAt: number;
  /** The last second look. */
  confirmedAt?: number;
}

export interface BrowserCollections {
  browserTries: StoredBrowserTry;
  browserSessions: StoredBrowserSession;
}
