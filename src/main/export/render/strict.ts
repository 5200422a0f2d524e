/** Options of an input that is read to prove it: the first damage ends the reading. */
export const STRICT = ['-xerror', '-err_detect', 'explode']
