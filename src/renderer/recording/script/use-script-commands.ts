import { useEffect } from 'react'
import { useCommand } from '../../actions/registry.ts'
import { useRecorder } from '../recorder-store.ts'
import { changeSpeed, run, usePrompter } from './prompter-store.ts'
import { hasScript, useScript } from '../../open-episode/script-store.ts'

/** The script by name and key, and its running with the recording. */
export function useScriptCommands(onEdit: () => void): void {
  const enabled = useScript(hasScript)
  useCommand('editScript', onEdit, { enabled: useScript(({ text }) => text !== undefined) })
  useCommand('scriptToggle', () => run(!usePrompter.getState().isRunning), { enabled })
  useCommand('scriptFaster', () => changeSpeed(1), { enabled })
  useCommand('scriptSlower', () => changeSpeed(-1), { enabled })
  const isRecording = useRecorder(({ state }) => state?.kind === 'recording')
  useEffect(() => {
    run(isRecording && enabled)
    return () => run(false)
  }, [isRecording, enabled])
}
