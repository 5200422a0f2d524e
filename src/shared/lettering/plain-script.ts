const PLAIN = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u

/** Whether a text has Latin letters only, which fit in less height than letters that reach far up and down. */
export function isPlainScript(text: string): boolean {
  return PLAIN.test(text)
}
