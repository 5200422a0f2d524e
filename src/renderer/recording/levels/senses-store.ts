import { useDebouncedValue } from '@mantine/hooks'
import { useEffect } from 'react'
import { create } from 'zustand'
import type { ChosenSource } from '#shared/recording/capture-settings.ts'
import type { Sensed } from '#shared/recording/contract.ts'
import { type Meter, moveMeter, startMeter } from '#shared/recording/levels.ts'
import { client } from '../../studio.ts'

interface Senses {
  /** By source id. They change about twelve times a second: subscribe, do not select, to draw them. */
  readonly meters: ReadonlyMap<string, Meter>
  /** Addresses of the newest pictures, by source id. */
  readonly pictures: ReadonlyMap<string, string>
  /** Ids of sources that cannot be opened, or went away. */
  readonly missing: readonly string[]
  /** When the newest of it came. */
  readonly atMs: number
}

const NOTHING: Senses = { meters: new Map(), pictures: new Map(), missing: [], atMs: 0 }
const RETRY_MS = 1500
/** A gain that is being dragged does not open the devices anew at every step. */
const RESTED_MS = 400

/** What the chosen sources give now. */
export const useSenses = create<Senses>()(() => NOTHING)

/** Keeps the sources open while this component is there. */
export function useSensing(sources: readonly ChosenSource[]): void {
  const [key] = useDebouncedValue(JSON.stringify(sources), RESTED_MS)
  useEffect(() => {
    const stop = new AbortController()
    const wanted: ChosenSource[] = JSON.parse(key)
    if (wanted.length > 0) {
      void listen(wanted, stop.signal)
    } else {
      useSenses.setState(NOTHING)
    }
    return () => stop.abort()
  }, [key])
  useEffect(() => () => useSenses.setState(NOTHING), [])
}

/** Takes the clip mark away once a person has seen it. */
export function clearClip(sourceId: string): void {
  const { meters } = useSenses.getState()
  const meter = meters.get(sourceId)
  if (meter) {
    useSenses.setState({ meters: new Map(meters).set(sourceId, { ...meter, hasClipped: false }) })
  }
}

async function listen(sources: ChosenSource[], signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const sensed of await client.recording.sense({ sources }, { signal })) {
        useSenses.setState((before) => take(before, sensed, Date.now()))
      }
    } catch (error) {
      if (signal.aborted) {
        return
      }
      console.error(error)
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
  }
}

function take(before: Senses, { levels, pictures, missing }: Sensed, nowMs: number): Senses {
  const elapsedMs = before.atMs === 0 ? 0 : nowMs - before.atMs
  const meters = new Map(before.meters)
  for (const [id, level] of Object.entries(levels)) {
    const meter = meters.get(id) ?? startMeter(nowMs)
    meters.set(id, moveMeter(meter, level, { ms: nowMs, elapsedMs }))
  }
  return {
    meters,
    pictures: withPictures(before.pictures, pictures),
    missing: isSame(before.missing, missing) ? before.missing : missing,
    atMs: nowMs,
  }
}

function withPictures(before: Senses['pictures'], fresh: Sensed['pictures']): Senses['pictures'] {
  const entries = Object.entries(fresh)
  if (entries.length === 0) {
    return before
  }
  return new Map([
    ...before,
    ...entries.map(([id, jpeg]) => [id, `data:image/jpeg;base64,${jpeg}`] as const),
  ])
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index])
}
