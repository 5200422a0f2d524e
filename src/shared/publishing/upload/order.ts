import { type UploadJob, hasEnded } from './upload-job.ts'

/**
 * The jobs that get another place when one takes the place of another, which moves on by one. None when either is
 * not in the queue: what has ended has no place in it.
 */
export function takingPlaceOf(
  jobs: readonly UploadJob[],
  id: string,
  otherId: string,
): UploadJob[] {
  const open = jobs.filter((job) => !hasEnded(job))
  const from = open.findIndex((job) => job.id === id)
  const to = open.findIndex((job) => job.id === otherId)
  const moved = open[from]
  if (!moved || to < 0) {
    return []
  }
  const order = open.toSpliced(from, 1).toSpliced(to, 0, moved)
  return order.flatMap((job, index) => {
    const position = open[index]?.position ?? job.position
    return position === job.position ? [] : [{ ...job, position }]
  })
}
