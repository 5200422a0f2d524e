import { Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import { Logo } from './logo.tsx'
import classes from './rail.module.css'

export interface RailItem {
  readonly id: string
  readonly label: string
  readonly icon: ReactNode
  readonly isCurrent: boolean
  readonly onSelect: () => void
  /** Keys as screen readers expect them in `aria-keyshortcuts`. */
  readonly shortcut?: string | undefined
  /** Why one cannot go there now. */
  readonly lockedBecause?: string | undefined
}

export interface RailProps {
  readonly label: string
  readonly top: readonly RailItem[]
  readonly bottom: readonly RailItem[]
  /** Between the two groups, above the bottom one. */
  readonly children?: ReactNode
}

/** The dark spine of the book: where one can go. */
export function Rail({ label, top, bottom, children }: RailProps) {
  return (
    <nav aria-label={label} className={classes.rail}>
      <div className={classes.logo}>
        <Logo />
      </div>
      <ul className={classes.group}>{top.map(railEntry)}</ul>
      <div className={classes.space} />
      {children}
      <ul className={classes.group}>{bottom.map(railEntry)}</ul>
    </nav>
  )
}

function railEntry({ id, label, icon, isCurrent, onSelect, shortcut, lockedBecause }: RailItem) {
  return (
    <li key={id}>
      <Tooltip label={lockedBecause} disabled={lockedBecause === undefined} position="right">
        <button
          type="button"
          className={classes.item}
          aria-current={isCurrent ? 'page' : undefined}
          aria-keyshortcuts={shortcut}
          aria-disabled={lockedBecause !== undefined || undefined}
          onClick={lockedBecause === undefined ? onSelect : undefined}
        >
          {icon}
          <span>{label}</span>
          {lockedBecause !== undefined && <span className="visually-hidden">{lockedBecause}</span>}
        </button>
      </Tooltip>
    </li>
  )
}
