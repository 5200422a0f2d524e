import { create } from 'zustand'

/** Where the menu of the chosen clips is open, in pixels of the window. */
export const useClipMenu = create<{
  readonly place: { readonly x: number; readonly y: number } | undefined
}>()(() => ({ place: undefined }))

export function openClipMenu(x: number, y: number): void {
  useClipMenu.setState({ place: { x, y } })
}

export function closeClipMenu(): void {
  useClipMenu.setState({ place: undefined })
}
