/** A function that works out its answer once for each object: timelines are never changed, only replaced. */
export function remembered<Key extends object, Answer>(
  answer: (key: Key) => Answer,
): (key: Key) => Answer {
  const answers = new WeakMap<Key, Answer>()
  return (key) => {
    const known = answers.get(key)
    if (known !== undefined) {
      return known
    }
    const found = answer(key)
    answers.set(key, found)
    return found
  }
}
