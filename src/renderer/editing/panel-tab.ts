import { create } from 'zustand'

export type PanelTab = 'transcript' | 'pages' | 'chapters' | 'files' | 'microphones'

/** Which list is open beside the preview. */
export const usePanelTab = create<{ readonly tab: PanelTab }>()(() => ({ tab: 'transcript' }))
