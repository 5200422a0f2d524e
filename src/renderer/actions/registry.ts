import { useEffect, useRef } from 'react'
import { create } from 'zustand'
import type { CommandId } from '#shared/desktop/commands.ts'

interface Action {
  readonly perform: () => void
  readonly isEnabled: boolean
}

/** What each command does, by everyone who says so: the newest last. Without any it cannot be done now. */
export type Actions = ReadonlyMap<CommandId, readonly Action[]>

export const useActions = create<{ readonly actions: Actions }>()(() => ({ actions: new Map() }))

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
  const { actions } = useActions.getState()
  if (!isEnabled(actions, id)) {
    return false
  }
  actions.get(id)?.at(-1)?.perform()
  return true
}

export function isEnabled(actions: Actions, id: CommandId): boolean {
  return actions.get(id)?.at(-1)?.isEnabled ?? false
}

/** The commands that can be done now. */
export function enabledCommands(actions: Actions): CommandId[] {
  return [...actions.keys()].filter((id) => isEnabled(actions, id))
}

function register(id: CommandId, action: Action): void {
  useActions.setState(({ actions }) => ({
    actions: new Map(actions).set(id, [...(actions.get(id) ?? []), action]),
  }))
}

function unregister(id: CommandId, action: Action): void {
  useActions.setState(({ actions }) => ({
    actions: new Map(actions).set(
      id,
      (actions.get(id) ?? []).filter((other) => other !== action),
    ),
  }))
}
