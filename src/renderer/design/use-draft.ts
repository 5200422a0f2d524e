import { useState } from 'react'

/**
 * A field's text while it is being typed. It follows the kept value: when that changes from elsewhere
 * (undo, an import), the draft is replaced by it.
 */
export function useDraft(kept: string): [string, (draft: string) => void] {
  const [state, setState] = useState({ kept, draft: kept })
  if (state.kept !== kept) {
    setState({ kept, draft: kept })
  }
  return [state.kept === kept ? state.draft : kept, (draft) => setState({ kept, draft })]
}
