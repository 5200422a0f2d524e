import { useEffect, useRef } from 'react'
import { create } from 'zustand'
import type { CommandId } from '#shared/desktop/commands.ts'

interface Action {
  readonly perform: () => void
  readonly isEnabled: boolean
}

/** What each command does now. A command nobody has registered cannot be done now. */
export const useActions = create<{ readonly actions: ReadonlyMap<CommandId, Action> }>()(() => ({
  actions: new Map(),
}))

/** Says what a command does while this component is there. The newest one to say so wins. */
export function useCommand(
  id: CommandId,
  perform: () => void,
  { enabled = true }: { readonly enabled?: boolean } = {},
): void {
  const newest = useRef(perform)
  useEffect(() => {
    newest.current = perform
  })
  useEffect(() => {
    const action: Action = { perform: () => newest.current(), isEnabled: enabled }
    register(id, action)
    return () => unregister(id, action)
  }, [id, enabled])
}

/** Does it if it can be done now; tells whether it could. */
export function runCommand(id: CommandId): boolean {
  const action = useActions.getState().actions.get(id)
  if (!action?.isEnabled) {
    return false
  }
  action.perform()
  return true
}

/** The commands that can be done now. */
export function enabledCommands(actions: ReadonlyMap<CommandId, Action>): CommandId[] {
  return [...actions].flatMap(([id, action]) => (action.isEnabled ? [id] : []))
}

function register(id: CommandId, action: Action): void {
  useActions.setState(({ actions }) => ({ actions: new Map(actions).set(id, action) }))
}

function unregister(id: CommandId, action: Action): void {
  useActions.setState(({ actions }) => {
    if (actions.get(id) !== action) {
      return { actions }
    }
    const rest = new Map(actions)
    rest.delete(id)
    return { actions: rest }
  })
}
