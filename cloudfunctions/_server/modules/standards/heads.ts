/** Id of the document in which two who begin the same at once find each other. */
export const headIdOf = (subjectId: string, code: string): string => `${subjectId}_${code}`;
