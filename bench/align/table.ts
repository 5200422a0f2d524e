import { type Measured, quantile } from '#testing/aligning/measure.ts'

const NAME = 50
const COLUMN = 8

function row(name: string, columns: readonly (string | number)[]): string {
  return name.padEnd(NAME) + columns.map((column) => `${column}`.padStart(COLUMN)).join('')
}

export const HEAD = row('starts of lines, error in ms', [
  'median',
  '95 %',
  'most',
  'read',
  'missed',
  'wrong',
])

/** A row of the table; lines that were missed or wrong stand under it. */
export function tableRow(name: string, { errors, read, missed, wrong }: Measured): string {
  const milliseconds = [0.5, 0.95, 1].map((part) => Math.round(1000 * quantile(errors, part)))
  return [
    row(name, [...milliseconds, read, missed.length, wrong.length]),
    ...missed.map((line) => `    missed: ${line}`),
    ...wrong.map((line) => `    wrong: ${line}`),
  ].join('\n')
}
