/**
 * Waits for all of them also when one fails, so that none goes on with files that are being cleared away.
 * Throws what the first of those that failed threw, in the order of the list.
 */
export async function together<const Work extends readonly (Promise<unknown> | undefined)[]>(
  work: Work,
): Promise<{ -readonly [Place in keyof Work]: Awaited<Work[Place]> }> {
  await Promise.allSettled(work)
  return Promise.all(work)
}
