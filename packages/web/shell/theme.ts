import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** The one accent colour in Mantine's ten shades; 7 is the accent itself, 6 its reading on dark paper. */
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

/** Mantine's dark surfaces in the paper's own dark colours (look.css). */
const ink: MantineColorsTuple = [
  '#e4e9ea',
  '#c3cbce',
  '#a0abb0',
  '#75828a',
  '#3b4447',
  '#2a3134',
  '#1f2426',
  '#1b1f21',
  '#141719',
  '#0f1213',
]

export const theme = createTheme({
  primaryColor: 'petrol',
  // White reads on both: 6.5:1 on the accent, 5:1 on the lighter one for dark paper.
  primaryShade: { light: 7, dark: 6 },
  colors: { petrol, dark: ink },
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
