import { type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { movePage } from '#shared/pages/edit-pages.ts'
import { type Page, WHOLE } from '#shared/pages/page.ts'
import { change } from '../open-episode/open-episode.ts'
import { PagePicture } from '../playback/page-picture.tsx'
import { removePageNamed } from './page-actions.ts'
import classes from './page-list.module.css'
import { choosePage } from './pages-store.ts'

export interface PageListProps {
  readonly pages: readonly Page[]
  readonly chosenId: string
}

const KIND = 'text/page'

/** The pages in order: chosen by a press or the arrows, moved by dragging or with Alt and the arrows. */
export function PageList({ pages, chosenId }: PageListProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLOListElement>(null)
  const [over, setOver] = useState<number>()
  const chosen = pages.findIndex(({ id }) => id === chosenId)
  const press = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    const next = step === undefined ? -1 : chosen + step
    const page = pages[next]
    if (event.key === 'Delete') {
      event.preventDefault()
      removePageNamed(chosenId)
    } else if (page) {
      event.preventDefault()
      if (event.altKey) {
        move(chosenId, next)
      } else {
        choosePage(page.id)
      }
    }
  }
  const drop = (event: DragEvent, index: number) => {
    const id = event.dataTransfer.getData(KIND)
    setOver(undefined)
    if (id !== '') {
      event.preventDefault()
      event.stopPropagation()
      choosePage(id)
      move(id, index)
    }
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys come from the buttons in it
    <ol
      ref={list}
      className={classes.list}
      aria-label={t('pages.list')}
      onKeyDown={press}
      data-scrolls
    >
      {pages.map((page, index) => (
        <li key={page.id}>
          <PageButton
            page={page}
            number={index + 1}
            isChosen={page.id === chosenId}
            isOver={over === index}
            onOver={(isOver) => setOver(isOver ? index : undefined)}
            onDrop={(event) => drop(event, index)}
          />
        </li>
      ))}
    </ol>
  )
}

interface PageButtonProps {
  readonly page: Page
  readonly number: number
  readonly isChosen: boolean
  /** Whether another page is held over it. */
  readonly isOver: boolean
  readonly onOver: (isOver: boolean) => void
  readonly onDrop: (event: DragEvent) => void
}

function PageButton({ page, number, isChosen, isOver, onOver, onDrop }: PageButtonProps) {
  const { t } = useTranslation()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const { current } = button
    if (isChosen && current?.closest('ol')?.contains(document.activeElement)) {
      current.focus()
    }
    if (isChosen) {
      current?.scrollIntoView({ block: 'nearest' })
    }
  }, [isChosen, number])
  return (
    <button
      ref={button}
      type="button"
      className={classes.page}
      aria-current={isChosen || undefined}
      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
      draggable
      data-over={isOver || undefined}
      onDragStart={(event) => event.dataTransfer.setData(KIND, page.id)}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes(KIND)) {
          event.preventDefault()
          onOver(true)
        }
      }}
      onDragLeave={() => onOver(false)}
      onDrop={onDrop}
      onClick={() => choosePage(page.id)}
    >
      <span className={classes.picture}>
        <PagePicture page={{ ...page, from: WHOLE, to: WHOLE }} progress={0} />
      </span>
      <span className={classes.words}>
        <strong>{t('pages.page', { number })}</strong>
        <span className={classes.text}>{page.text.trim() || t('pages.noText')}</span>
      </span>
    </button>
  )
}

function move(id: string, toIndex: number): void {
  change('movePage', (timeline) => movePage(timeline, id, toIndex))
}
