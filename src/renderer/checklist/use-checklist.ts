import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Checklist } from '#shared/checklist/contract.ts'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import { queryClient, studio } from '../studio.ts'

/**
 * The checklist of an episode. Much of what it looks at is changed elsewhere, so it is read afresh whenever the
 * episode was, once what was typed is saved.
 */
export function useChecklist(document: EpisodeDocument, saveEverything: () => Promise<void>) {
  const query = queryOf(document.episode.id)
  useEffect(() => {
    void saveEverything().then(() => queryClient.invalidateQueries(query))
    // oxlint-disable-next-line react/exhaustive-deps
  }, [document])
  return useQuery(query)
}

/** The checklist as it was last read. */
export function useReadChecklist(episodeId: string) {
  return useQuery(queryOf(episodeId))
}

/** Signs points, or takes a name back; the list is shown as it is then. */
export function useSigning(episodeId: string) {
  const onSuccess = (checklist: Checklist) => {
    queryClient.setQueryData(queryOf(episodeId).queryKey, checklist)
  }
  return {
    sign: useMutation(studio.checklist.sign.mutationOptions({ onSuccess })),
    withdraw: useMutation(studio.checklist.withdraw.mutationOptions({ onSuccess })),
  }
}

function queryOf(episodeId: string) {
  return studio.checklist.read.queryOptions({ input: { episodeId } })
}

const KEY = 'signer'

/** Whose name stood under the last points signed at this computer. */
export function lastSigner(): string {
  return localStorage.getItem(KEY) ?? ''
}

export function rememberSigner(name: string): void {
  localStorage.setItem(KEY, name)
}
