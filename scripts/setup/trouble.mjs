/** Something a person has to do before the studio can run; its message is one sentence with the remedy. */
export class Trouble extends Error {}

/** Says what takes a while. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`)
}
