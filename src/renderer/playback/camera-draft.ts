import { create } from 'zustand'

/** The camera's size while it is being dragged: seen at once, but no change yet. */
export const useCameraDraft = create<{ readonly size: number | undefined }>()(() => ({
  size: undefined,
}))
