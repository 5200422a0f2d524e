import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ChosenSource } from '#shared/recording/capture-settings.ts'
import { client } from '../../studio.ts'
import { flashAndClick } from './flashes.ts'

interface Pair {
  readonly sound: ChosenSource
  readonly picture: ChosenSource
}

interface Measurement {
  readonly isMeasuring: boolean
  readonly isWhite: boolean
  readonly delayMs: number | undefined
  readonly error: unknown
  readonly measure: (pair: Pair) => Promise<void>
  readonly cancel: () => void
}

/** Flashes and clicks while the engine records both, and tells what it found. */
export function useMeasurement(): Measurement {
  const [isMeasuring, setMeasuring] = useState(false)
  const [isWhite, setWhite] = useState(false)
  const [delayMs, setDelayMs] = useState<number>()
  const [error, setError] = useState<unknown>()
  const stop = useRef<AbortController>(undefined)
  useEffect(() => () => stop.current?.abort(), [])
  const cancel = useRef(() => stop.current?.abort()).current

  const measure = async (pair: Pair) => {
    const own = new AbortController()
    stop.current = own
    setError(undefined)
    setDelayMs(undefined)
    setMeasuring(true)
    try {
      // Drawn at once: the flash is to be seen when the click is heard.
      const flashing = flashAndClick((white) => flushSync(() => setWhite(white)), own.signal)
      const measured = client.recording.measureDelay(pair, { signal: own.signal })
      const [found] = await Promise.all([measured, flashing])
      setDelayMs(found.delayMs)
    } catch (reason) {
      if (!own.signal.aborted) {
        setError(reason)
      }
    } finally {
      own.abort()
      setMeasuring(false)
    }
  }
  return { isMeasuring, isWhite, delayMs, error, measure, cancel }
}
