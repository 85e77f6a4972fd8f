import type { DocumentStore } from '../store/documents';
import type { FileStore } from '../store/files';
import type { Ledger } from '../store/ledger';

/** The parameters of a request, still unchecked. */
export type Params = Record<string, unknown>;

/** What the actions work on. */
export interface Cloud {
  store: DocumentStore;
  ledger: Ledger;
  files: FileStore;
  /** The cloud's clock in milliseconds, shifted for a demo on another day. */
  now(): number;
  /** The address of this cloud, for links to files. */
  origin(): string;
  /** Runs another function on behalf of a function; its result as JSON text. */
  callFunction(name: string, event: unknown): Promise<string>;
}

/** One operation of the protocol: parameters in, the fields of the answer out; errors as CloudError. */
export type Action = (cloud: Cloud, params: Params) => object | Promise<object>;
