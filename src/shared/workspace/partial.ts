/** Begins the name of every file and folder that is still being written. Leftovers go at the next start. */
export const PARTIAL_PREFIX = '.partial-'
