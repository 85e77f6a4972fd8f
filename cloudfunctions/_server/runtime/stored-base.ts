/** What every stored document has. */
export interface Base {
  readonly _id: string;
  readonly schemaVersion: 1;
}
