import { InvalidArgumentError } from 'commander'

/** A number of things, one at least, as typed after an option. Throws commander's own error otherwise. */
export function wholeNumber(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) {
    throw new InvalidArgumentError('1, 2, 3 …')
  }
  return Number(text)
}
