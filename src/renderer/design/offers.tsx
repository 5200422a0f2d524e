import type { ReactNode } from 'react'
import { FailureNote } from './failure-note.tsx'
import classes from './offers.module.css'

export interface OffersProps {
  readonly label: string
  readonly children: ReactNode
}

/** What was left unfinished and can be taken up again, above the page. */
export function Offers({ label, children }: OffersProps) {
  return (
    <section className={classes.strip} aria-label={label}>
      {children}
    </section>
  )
}

export interface OfferProps {
  readonly icon: ReactNode
  readonly question: string
  readonly facts?: string
  readonly error?: unknown
  /** The answers: the likely one first. */
  readonly children: ReactNode
}

/** One thing, with a question about it and the answers as buttons. */
export function Offer({ icon, question, facts, error, children }: OfferProps) {
  return (
    <div className={classes.row}>
      <span aria-hidden className={classes.icon}>
        {icon}
      </span>
      <div className={classes.words}>
        <p className={classes.question}>{question}</p>
        {facts !== undefined && <p className={classes.facts}>{facts}</p>}
      </div>
      <div className={classes.acts}>{children}</div>
      {error != null && (
        <div className={classes.failed}>
          <FailureNote error={error} />
        </div>
      )}
    </div>
  )
}
