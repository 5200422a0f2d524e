import { useMutation } from '@tanstack/react-query'
import { type DragEvent, type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QueuedUpload } from '#shared/publishing/upload/contract.ts'
import { FailureNote } from '../../design/failure-note.tsx'
import { studio } from '../../studio.ts'
import classes from './queue-screen.module.css'
import { UploadRow } from './upload-row.tsx'

export interface QueueListProps {
  readonly uploads: readonly QueuedUpload[]
  readonly onOpenSettings: () => void
  readonly onOpenEpisode: (episodeId: string) => void
}

const KIND = 'text/upload'

/** The uploads in the order in which they are sent: moved by dragging, by buttons, or with Alt and the arrows. */
export function QueueList({ uploads, ...doors }: QueueListProps) {
  const { t } = useTranslation()
  const [over, setOver] = useState<string>()
  const moving = useMutation(studio.queue.move.mutationOptions())
  // What has ended has no place in the order.
  const open = uploads.filter(
    ({ state, actions }) => state !== 'cancelled' && actions.includes('cancel'),
  )
  const move = (id: string, placeOf: string | undefined) => {
    if (placeOf !== undefined && id !== placeOf) {
      moving.mutate({ id, placeOf })
    }
  }
  const neighbour = (id: string, step: -1 | 1) => {
    const index = open.findIndex((upload) => upload.id === id)
    return index < 0 ? undefined : open[index + step]?.id
  }
  const press = (event: KeyboardEvent, id: string) => {
    const step = ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key]
    if (event.altKey && step !== undefined) {
      event.preventDefault()
      move(id, neighbour(id, step))
    }
  }
  const drop = (event: DragEvent, placeOf: string) => {
    setOver(undefined)
    const id = event.dataTransfer.getData(KIND)
    if (id !== '') {
      event.preventDefault()
      event.stopPropagation()
      move(id, placeOf)
    }
  }
  const hold = (event: DragEvent, id: string) => {
    if (event.dataTransfer.types.includes(KIND)) {
      event.preventDefault()
      setOver(id)
    }
  }
  return (
    <>
      {moving.error && <FailureNote error={moving.error} />}
      <ul className={classes.list} aria-label={t('queue.title')}>
        {uploads.map((upload) => {
          const { id } = upload
          const isMovable = open.length > 1 && open.includes(upload)
          const [above, below] = [neighbour(id, -1), neighbour(id, 1)]
          return (
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys come from the buttons in it
            <li
              key={id}
              data-over={over === id || undefined}
              draggable={isMovable}
              onKeyDown={(event) => press(event, id)}
              onDragStart={(event) => event.dataTransfer.setData(KIND, id)}
              onDragOver={(event) => isMovable && hold(event, id)}
              onDragLeave={() => setOver(undefined)}
              onDrop={(event) => isMovable && drop(event, id)}
            >
              <UploadRow
                upload={upload}
                {...doors}
                isMovable={isMovable}
                onMoveUp={above === undefined ? undefined : () => move(id, above)}
                onMoveDown={below === undefined ? undefined : () => move(id, below)}
              />
            </li>
          )
        })}
      </ul>
    </>
  )
}
