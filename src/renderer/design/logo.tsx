import classes from './logo.module.css'

/** A row of books that is also a level meter; the ribbon marks the loudest. */
export function Logo({ size = 34 }: { readonly size?: number }) {
  return (
    <svg aria-hidden width={size} height={size} viewBox="0 0 34 34" className={classes.logo}>
      <rect x="4" y="16" width="4.4" height="12" rx="1" className={classes.book} />
      <rect x="9.6" y="9" width="4.4" height="19" rx="1" className={classes.book} />
      <rect x="15.2" y="4" width="4.4" height="24" rx="1" className={classes.book} />
      <path
        d="M15.2 5a1 1 0 0 1 1-1h2.4a1 1 0 0 1 1 1v13l-2.2-2.2-2.2 2.2z"
        className={classes.ribbon}
      />
      <rect x="20.8" y="12" width="4.4" height="16" rx="1" className={classes.book} />
      <rect x="26.4" y="19" width="4.4" height="9" rx="1" className={classes.book} />
      <rect x="2.5" y="29.4" width="30" height="1.8" rx="0.9" className={classes.shelf} />
    </svg>
  )
}
