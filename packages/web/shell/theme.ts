import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** The one accent colour in Mantine's ten shades; 7 is the accent itself, 4 its reading on dark paper. */
const petrol: MantineColorsTuple = [
  '#eef7f5',
  '#e3f0ec',
  '#bfe0d8',
  '#8fcdbf',
  '#5bbfa9',
  '#2f9a85',
  '#177e6c',
  '#0f6b5c',
  '#0b574b',
  '#07433a',
]

export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  colors: { petrol },
  fontFamily: '"Inter Variable", Inter, system-ui, sans-serif',
  headings: { fontFamily: '"Inter Variable", Inter, system-ui, sans-serif', fontWeight: '600' },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Table: { defaultProps: { fz: 'sm', verticalSpacing: 6, horizontalSpacing: 'xs' } },
  },
})
