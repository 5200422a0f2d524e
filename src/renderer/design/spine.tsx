import classes from './spine.module.css'

export interface SpineProps {
  /** Which of the eight show colours, 0 to 7. */
  readonly colour: number
  readonly size?: 'small' | 'large'
}

/** The colour bar of a show; always beside its name, so screen readers need not hear it. */
export function Spine({ colour, size = 'small' }: SpineProps) {
  return (
    <span
      aria-hidden
      className={classes.spine}
      data-size={size}
      style={{ background: spineColour(colour) }}
    />
  )
}

export function spineColour(colour: number): string {
  return `var(--ps-show-${colour})`
}
