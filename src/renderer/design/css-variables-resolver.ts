import type { CSSVariablesResolver } from '@mantine/core'
import { ALWAYS, DARK, LIGHT } from './tokens.ts'

/** Mantine's own surfaces and words, told in our tokens. High contrast is in `high-contrast.css`. */
const MANTINE = {
  '--mantine-color-body': 'var(--ps-page)',
  '--mantine-color-text': 'var(--ps-ink)',
  '--mantine-color-bright': 'var(--ps-ink)',
  '--mantine-color-dimmed': 'var(--ps-muted)',
  '--mantine-color-placeholder': 'var(--ps-faint)',
  '--mantine-color-anchor': 'var(--ps-tarum-ink)',
  '--mantine-color-error': 'var(--ps-secang-ink)',
  '--mantine-color-default': 'var(--ps-raised)',
  '--mantine-color-default-hover': 'var(--ps-sunken)',
  '--mantine-color-default-color': 'var(--ps-ink)',
  '--mantine-color-default-border': 'var(--ps-edge)',
  '--mantine-color-tarum-filled': 'var(--ps-tarum)',
  '--mantine-color-tarum-filled-hover': 'var(--ps-tarum-hover)',
  '--mantine-color-tarum-light': 'var(--ps-tarum-soft)',
  '--mantine-color-tarum-light-hover': 'var(--ps-tarum-soft)',
  '--mantine-color-tarum-light-color': 'var(--ps-tarum-ink)',
  '--mantine-color-tarum-outline': 'var(--ps-tarum-ink)',
  '--mantine-color-tarum-text': 'var(--ps-tarum-ink)',
  '--mantine-primary-color-contrast': 'var(--ps-tarum-on)',
}

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: { ...ALWAYS },
  light: { ...LIGHT, ...MANTINE },
  dark: { ...DARK, ...MANTINE },
})
