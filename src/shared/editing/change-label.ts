import { editing } from '../i18n/id/editing.ts'

/** Names a change; its words are `editing.change.<label>`. */
export type ChangeLabel = keyof typeof editing.change

/** Whether a label has words: steps that another version of the studio made may have other labels. */
export function isChangeLabel(label: string): label is ChangeLabel {
  return Object.hasOwn(editing.change, label)
}
