import { useEffect } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { create } from 'zustand'
import type { Job } from '#shared/jobs/job.ts'
import { client, queryClient, refreshEpisodeLists, studio } from '../studio.ts'

/** Every job of this run, as the main process last told it. */
export const useJobs = create<{ readonly jobs: ReadonlyMap<string, Job> }>()(() => ({
  jobs: new Map(),
}))

const RETRY_MS = 2000

/** Keeps the jobs up to date while the window is open. Once, in the shell. */
export function useJobWatch(): void {
  useEffect(() => {
    const stop = new AbortController()
    void watch(stop.signal)
    return () => stop.abort()
  }, [])
}

/** The jobs of one episode, the newest first. */
export function useEpisodeJobs(episodeId: string): Job[] {
  return useJobs(
    useShallow(({ jobs }) =>
      [...jobs.values()].filter((job) => job.episodeId === episodeId).toSorted(newestFirst),
    ),
  )
}

export function useRunningJobs(): Job[] {
  return useJobs(
    useShallow(({ jobs }) => [...jobs.values()].filter((job) => job.state === 'running')),
  )
}

/** Waits until jobs have ended; answers them as they ended, also when they were put away meanwhile. */
export function untilEnded(jobIds: readonly string[]): Promise<Job[]> {
  const ended = new Map<string, Job>()
  return new Promise((resolve) => {
    const look = () => {
      const { jobs } = useJobs.getState()
      for (const job of jobIds.flatMap((id) => jobs.get(id) ?? [])) {
        if (job.state !== 'running') {
          ended.set(job.id, job)
        }
      }
      if (ended.size === jobIds.length) {
        stop()
        resolve([...ended.values()])
      }
    }
    const stop = useJobs.subscribe(look)
    look()
  })
}

export function readLog(jobId: string): Promise<string> {
  return client.jobs.log({ jobId }).then(({ text }) => text)
}

/** Takes a job that has ended off the screen; its results and its log stay. */
export function dismissJob(jobId: string): void {
  useJobs.setState(({ jobs }) => {
    const rest = new Map(jobs)
    rest.delete(jobId)
    return { jobs: rest }
  })
}

async function watch(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const changed of await client.jobs.watch(undefined, { signal })) {
        take(changed)
      }
    } catch (error) {
      if (signal.aborted) {
        return
      }
      console.error(error)
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
  }
}

function take(changed: readonly Job[]): void {
  const before = useJobs.getState().jobs
  const jobs = new Map(before)
  for (const job of changed) {
    jobs.set(job.id, job)
  }
  useJobs.setState({ jobs })
  justEnded(jobs, before).forEach(refreshAfter)
}

/** The jobs that were still running before. */
export function justEnded(jobs: ReadonlyMap<string, Job>, before: ReadonlyMap<string, Job>): Job[] {
  return [...jobs.values()].filter(
    ({ id, state }) => state !== 'running' && before.get(id)?.state === 'running',
  )
}

/** What a job made is read again. */
function refreshAfter({ episodeId }: Job): void {
  void refreshEpisodeLists()
  void queryClient.invalidateQueries({ queryKey: studio.workspace.info.key() })
  void queryClient.invalidateQueries({ queryKey: studio.export.speeds.key() })
  void queryClient.invalidateQueries({ queryKey: studio.podcast.key() })
  if (episodeId !== undefined) {
    void queryClient.invalidateQueries({
      queryKey: studio.episodes.open.key({ input: { episodeId } }),
    })
  }
}

function newestFirst(a: Job, b: Job): number {
  return b.startedAtMs - a.startedAtMs
}
