import { create } from 'zustand'
import type { Edge } from '#shared/editing/trim-clip.ts'
import type { Ticks } from '#shared/time/ticks.ts'

/** Where the pointer is. */
export interface PointerPlace {
  /** The moment of edited time under it, wherever that lies. */
  readonly time: Ticks
  /** Alt is held: it goes exactly there, drawn to nothing. */
  readonly isFree: boolean
}

/** Something done with the pointer held down. Nothing is changed before it is let go. */
export interface Gesture {
  move(place: PointerPlace): void
  finish(): void
  /** Everything is as if it had not begun. */
  cancel(): void
}

/** An edge of a clip on its way: it was at `from` (edited time) and is at `to`. */
export interface TrimDrawing {
  readonly clipId: string
  readonly edge: Edge
  readonly from: Ticks
  readonly to: Ticks
}

/** Clips on their way to the border at `to`; undefined where letting go would change nothing. */
export interface MoveDrawing {
  readonly ids: readonly string[]
  readonly pointer: Ticks
  readonly to: Ticks | undefined
}

/** What is drawn over the timeline while a gesture lasts. */
export interface GestureDrawing {
  /** The moment it is drawn to. */
  readonly snap: Ticks | undefined
  readonly trim: TrimDrawing | undefined
  readonly move: MoveDrawing | undefined
}

const NOTHING: GestureDrawing = { snap: undefined, trim: undefined, move: undefined }

export const useGesture = create<GestureDrawing>()(() => NOTHING)

export function drawNothing(): void {
  useGesture.setState(NOTHING)
}
