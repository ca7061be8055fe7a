import { lazy, Suspense } from 'react'

const Loaded = lazy(() => import('./markdown.tsx').then(({ Markdown }) => ({ default: Markdown })))

/** The parser is a third of what the canvas weighs, and most notes have no details: it comes when it is needed. */
export const Markdown = ({ text }: { text: string }) => (
  <Suspense fallback={<div style={{ whiteSpace: 'pre-wrap' }}>{text}</div>}>
    <Loaded text={text} />
  </Suspense>
)
