import type { ReactNode } from 'react'
import classes from './page.module.css'

export interface PageProps {
  readonly children?: ReactNode
  /** While what it shows is still read. */
  readonly isBusy?: boolean
}

/** Finds the sheet around something. */
export const SHEET = '[data-sheet]'

/** The sheet a screen is written on, beside the spine. */
export function Page({ children, isBusy }: PageProps) {
  return (
    <div className={classes.page} data-sheet aria-busy={isBusy || undefined}>
      {children}
    </div>
  )
}

/** Lines that are read from one end to the other: no wider than the eye follows. */
export function Column({ children }: { readonly children: ReactNode }) {
  return <div className={classes.column}>{children}</div>
}

export interface PageHeadProps {
  /** The title, and what can be done on this screen. */
  readonly children: ReactNode
  /** What the screen is for, in a sentence. */
  readonly lead?: string
}

/** The first line of a screen. */
export function PageHead({ children, lead }: PageHeadProps) {
  return (
    <header className={classes.head}>
      <div className={classes.line}>{children}</div>
      {lead && <p className={classes.lead}>{lead}</p>}
    </header>
  )
}

export function PageTitle({ children }: { readonly children: ReactNode }) {
  return <h1 className={classes.title}>{children}</h1>
}
