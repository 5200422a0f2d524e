import { queryClient, studio } from '../../studio.ts'

/** What is known of the connection is asked for again. */
export async function refreshConnection(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: studio.youtube.status.key() })
}
