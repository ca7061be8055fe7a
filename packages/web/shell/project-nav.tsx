import { Link, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useWords } from '../language/language.ts'
import { ModelMenu } from './model-menu.tsx'
import styles from './project-nav.module.css'
import { useVariantSearch } from './variant-search.ts'
import { shellWords } from './words.ts'

/** Deployment is one of the circle's steps and yet a place of its own: it is where the customer is. */
export const ProjectNav = ({ project }: { project: string }) => {
  const words = useWords(shellWords)
  const params = { project }
  const search = useVariantSearch()
  const nav = useRef<HTMLElement>(null)
  const place = useLocation({ select: ({ pathname }) => pathname })
  // On a telephone the row is wider than the window; where one is must be in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place has another current entry
  useEffect(() => {
    const row = nav.current
    const here = row?.querySelector<HTMLElement>('[aria-current=page], [data-active=true]')
    if (row && here) row.scrollLeft = here.offsetLeft - row.offsetLeft - 20
  }, [place])
  const active = { className: styles.active ?? '', 'aria-current': 'page' as const }
  return (
    <nav ref={nav} aria-label={words.navigation} className={styles.nav}>
      <Link
        to="/projects/$project"
        params={params}
        search={search}
        activeOptions={{ exact: true, includeSearch: false }}
        activeProps={active}
      >
        {words.canvas}
      </Link>
      <Link
        to="/projects/$project/circle"
        params={params}
        activeOptions={{ exact: true }}
        activeProps={active}
      >
        {words.circle}
      </Link>
      <Link to="/projects/$project/live" params={params} activeProps={active}>
        {words.live}
      </Link>
      <Link
        to="/projects/$project/circle/$element"
        params={{ project, element: 'deployment' }}
        activeProps={active}
      >
        {words.deployment}
      </Link>
      <Link
        to="/projects/$project/numbers"
        params={params}
        search={search}
        activeOptions={{ includeSearch: false }}
        activeProps={active}
      >
        {words.numbers}
      </Link>
      <ModelMenu project={project} />
    </nav>
  )
}
