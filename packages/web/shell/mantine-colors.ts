import type { CSSVariablesResolver } from '@mantine/core'

/** Mantine's own surfaces take the paper's colours from look.css, so that both schemes are written down once. */
const surfaces = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--dim)',
  '--mantine-color-default': 'var(--sheet)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-placeholder': 'var(--dim)',
}

export const paperColors: CSSVariablesResolver = () => ({ variables: {}, light: surfaces, dark: surfaces })
