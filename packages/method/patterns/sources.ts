import type { Source } from './pattern.ts'

/** What several patterns rest on. */
export const NAVIGATOR: Source = {
  by: 'O. Gassmann, K. Frankenberger, M. Csik',
  title: 'Geschäftsmodelle entwickeln (Hanser)',
  year: 2013,
}
export const THINGS: Source = {
  by: 'E. Fleisch, M. Weinberger, F. Wortmann',
  title: 'Business Models and the Internet of Things (Bosch IoT Lab)',
  year: 2014,
}
export const EIGHT_TYPES: Source = {
  by: 'A. Tukker',
  title: 'Eight types of product–service system (Business Strategy and the Environment 13)',
  year: 2004,
}
export const MADE_TO_SERVE: Source = {
  by: 'T. Baines, H. Lightfoot',
  title: 'Made to Serve (Wiley)',
  year: 2013,
}
export const BIG_DATA: Source = {
  by: 'P. M. Hartmann, M. Zaki, N. Feldmann, A. Neely',
  title: 'Capturing value from big data (Int. J. of Operations & Production Management 36)',
  year: 2016,
}
export const SMART_PRODUCTS: Source = {
  by: 'M. E. Porter, J. E. Heppelmann',
  title: 'How Smart, Connected Products Are Transforming Competition (Harvard Business Review)',
  year: 2014,
}
export const PLATFORMS: Source = {
  by: 'G. Parker, M. Van Alstyne, S. P. Choudary',
  title: 'Platform Revolution (Norton)',
  year: 2016,
}
export const PERFORMANCE: Source = {
  by: 'W. R. Stahel',
  title: 'The Performance Economy (Palgrave Macmillan)',
  year: 2010,
}
