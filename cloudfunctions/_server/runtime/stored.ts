/**
 * Stored documents, by collection. They have shapes of their own, so that a
 * field of the database never leaks into a contract; presenters map them.
 * Every document carries `schemaVersion`. Each noun declares its own in `stored.ts`.
 */
import type { Collections } from './stored.generated';

export type { Collections };
export type CollectionName = keyof Collections;
