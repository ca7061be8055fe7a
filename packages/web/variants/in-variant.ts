import { MAIN_VARIANT } from '@leinwand/method'

/** The search of a link that stays in a variant; the main one needs none. */
export const inVariant = (variant: string): { variant?: string } =>
  variant === MAIN_VARIANT ? {} : { variant }
