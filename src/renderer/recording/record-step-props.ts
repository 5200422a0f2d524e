import type { EpisodeDocument } from '#shared/episodes/contract.ts'

export interface RecordStepProps {
  readonly document: EpisodeDocument
  /** Where imported recordings are kept. */
  readonly storage: 'referenced' | 'copied'
  readonly onStorage: (storage: 'referenced' | 'copied') => void
  readonly onChoose: () => void
  /** Why the last import could not begin. */
  readonly error: unknown
  readonly onNext: () => void
}
