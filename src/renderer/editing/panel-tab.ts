import { create } from 'zustand'

export type PanelTab = 'transcript' | 'chapters' | 'files' | 'microphones'

/** Which list is open beside the preview. */
export const usePanelTab = create<{ readonly tab: PanelTab }>()(() => ({ tab: 'transcript' }))
