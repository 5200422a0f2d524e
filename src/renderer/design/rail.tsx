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
  readonly shortcut?: string
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

function railEntry({ id, label, icon, isCurrent, onSelect, shortcut }: RailItem) {
  return (
    <li key={id}>
      <button
        type="button"
        className={classes.item}
        aria-current={isCurrent ? 'page' : undefined}
        aria-keyshortcuts={shortcut}
        onClick={onSelect}
      >
        {icon}
        <span>{label}</span>
      </button>
    </li>
  )
}
