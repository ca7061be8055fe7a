import { CycleElement } from '@leinwand/method'
import type { ReactNode } from 'react'
import { TextLink } from './links.tsx'

type Props = { project: string; page: string; children: ReactNode }

/** A link to a page of the project by the name that the method gives it; a page nobody knows is the canvas. */
export const TargetLink = ({ project, page, children }: Props) => {
  const element = CycleElement.safeParse(page)
  if (element.success) {
    return (
      <TextLink
        to="/projects/$project/circle/$element"
        params={{ project, element: element.data }}
        fz="inherit"
      >
        {children}
      </TextLink>
    )
  }
  const to =
    page === 'circle' || page === 'live' || page === 'numbers'
      ? (`/projects/$project/${page}` as const)
      : '/projects/$project'
  return (
    <TextLink to={to} params={{ project }} fz="inherit">
      {children}
    </TextLink>
  )
}
