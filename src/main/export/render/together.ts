/**
 * Waits for all of them also when one fails, so that none goes on with files that are being cleared away.
 * Throws what the first of them threw.
 */
export async function together<const Work extends readonly Promise<unknown>[]>(
  work: Work,
): Promise<{ -readonly [Place in keyof Work]: Awaited<Work[Place]> }> {
  await Promise.allSettled(work)
  return Promise.all(work)
}
