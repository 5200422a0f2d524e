import type { EpisodeDocument } from '#shared/episodes/contract.ts'

export interface RecordStepProps {
  readonly document: EpisodeDocument
  /** Where imported recordings are kept. */
  readonly storage: 'referenced' | 'copied'
  readonly onStorage: (storage: 'referenced' | 'copied') => void
  readonly onChoose: () => void
  readonly onNext: () => void
}
