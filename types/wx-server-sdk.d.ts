/** The part of wx-server-sdk that the platform room uses; the package ships no types. */
declare module 'wx-server-sdk' {
  interface DocumentReference {
    get(): Promise<{ data: unknown }>;
    set(options: { data: object }): Promise<unknown>;
    update(options: { data: object }): Promise<{ stats: { updated: number } }>;
    remove(): Promise<{ stats: { removed: number } }>;
  }
  interface QueryReference {
    where(condition: object): QueryReference;
    orderBy(field: string, order: 'asc' | 'desc'): QueryReference;
    limit(count: number): QueryReference;
    field(projection: Record<string, boolean>): QueryReference;
    get(): Promise<{ data: unknown[] }>;
    count(): Promise<{ total: number }>;
  }
  interface CollectionReference extends QueryReference {
    doc(id: string): DocumentReference;
    add(options: { data: object }): Promise<{ _id: string }>;
  }
  interface TransactionReference {
    collection(name: string): CollectionReference;
    commit(): Promise<unknown>;
    rollback(): Promise<unknown>;
  }
  interface Command {
    in(values: readonly unknown[]): unknown;
    exists(value: boolean): unknown;
    and(conditions: readonly unknown[]): unknown;
    gt(value: unknown): unknown;
    gte(value: unknown): unknown;
    lt(value: unknown): unknown;
    lte(value: unknown): unknown;
    push(elements: readonly unknown[]): unknown;
  }
  interface Database {
    command: Command;
    RegExp(options: { regexp: string; options: string }): unknown;
    collection(name: string): CollectionReference;
    startTransaction(): Promise<TransactionReference>;
    createCollection(name: string): Promise<unknown>;
  }
  export const openapi: {
    security: {
      msgSecCheck(text: {
        openid: string;
        scene: number;
        version: 2;
        content: string;
      }): Promise<{ result?: { suggest: 'pass' | 'review' | 'risky' } }>;
    };
    subscribeMessage: {
      send(message: {
        touser: string;
        templateId: string;
        page: string;
        data: Record<string, { value: string }>;
      }): Promise<unknown>;
    };
  };
  export const DYNAMIC_CURRENT_ENV: symbol;
  export function init(options: { env: symbol | string }): void;
  export function database(options: { throwOnNotFound: boolean }): Database;
  export function getWXContext(): { OPENID?: string; APPID?: string; SOURCE?: string };
  export function downloadFile(options: { fileID: string }): Promise<{ fileContent: Uint8Array }>;
  export function uploadFile(options: {
    cloudPath: string;
    fileContent: Uint8Array;
  }): Promise<{ fileID: string }>;
  export function getTempFileURL(options: { fileList: string[] }): Promise<{
    fileList: readonly { fileID: string; tempFileURL?: string }[];
  }>;
  export function deleteFile(options: { fileList: string[] }): Promise<unknown>;
}
