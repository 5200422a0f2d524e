import type { ReactNode } from 'react'
import classes from './empty-state.module.css'

export interface EmptyStateProps {
  readonly icon?: ReactNode
  /** A sentence that invites. */
  readonly title: string
  readonly text?: string
  /** The act, then a way to try without consequence. */
  readonly children?: ReactNode
}

/** Nothing here yet, and what to do about it. */
export function EmptyState({ icon, title, text, children }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      {icon && (
        <span aria-hidden className={classes.icon}>
          {icon}
        </span>
      )}
      <h2 className={classes.title}>{title}</h2>
      {text && <p className={classes.text}>{text}</p>}
      {children && <div className={classes.acts}>{children}</div>}
    </div>
  )
}
