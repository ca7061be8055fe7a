import { useLocation } from '@tanstack/react-router'

/** The variant that the page looks at, for links that stay with it; nothing for the main one. */
export const useVariantSearch = (): { variant?: string } => {
  const variant = useLocation({ select: ({ search }) => (search as { variant?: unknown }).variant })
  return typeof variant === 'string' ? { variant } : {}
}
