import { create } from 'zustand'

const KEY = 'snapping'

/** Whether drags are drawn to cuts, marks and the like: the person's last choice. */
export const useSnapping = create<{ readonly isOn: boolean }>()(() => ({
  isOn: localStorage.getItem(KEY) !== 'off',
}))

export function toggleSnapping(): void {
  const isOn = !useSnapping.getState().isOn
  useSnapping.setState({ isOn })
  localStorage.setItem(KEY, isOn ? 'on' : 'off')
}
