import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PowerSpectrum } from './fourier.ts'

/** The definition, term by term. */
function slowPower(frame: readonly number[], at: number): number {
  const turn = (index: number) => (-2 * Math.PI * at * index) / frame.length
  const real = frame.reduce((sum, value, index) => sum + value * Math.cos(turn(index)), 0)
  const imaginary = frame.reduce((sum, value, index) => sum + value * Math.sin(turn(index)), 0)
  return real * real + imaginary * imaginary
}

test('the power of every frequency is what the definition says', () => {
  const value = fc.double({ min: -1, max: 1, noNaN: true })
  fc.assert(
    fc.property(fc.array(value, { minLength: 32, maxLength: 32 }), (frame) => {
      const spectrum = new PowerSpectrum(32)
      spectrum.measure(Float64Array.from(frame))
      spectrum.power.forEach((power, at) => expect(power).toBeCloseTo(slowPower(frame, at), 6))
    }),
  )
})

test('a size that is no power of two is refused', () => {
  expect(() => new PowerSpectrum(48)).toThrow(RangeError)
})
