import { useQuery } from '@tanstack/react-query'
import { Outlet, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { fetchAhead } from '../screens.ts'
import { projectQuery } from '../wire/query.ts'
import { ConnectionBanner } from './connection-banner.tsx'
import { Failed } from './failed.tsx'
import { Frame } from './frame.tsx'
import { Loading } from './loading.tsx'
import { Others } from './others.tsx'
import styles from './page.module.css'
import { ProjectNav } from './project-nav.tsx'
import { useProjectNews } from './use-project-news.ts'

/** The frame of all pages of one project; it keeps them fresh for as long as it stands. */
export const ProjectLayout = () => {
  const { project } = useParams({ from: '/signed-in/projects/$project' })
  const known = useQuery(projectQuery(project))
  useProjectNews(project)
  useEffect(() => {
    // After the page one came for is there.
    const timer = setTimeout(fetchAhead, 1_500)
    return () => clearTimeout(timer)
  }, [])
  if (known.isError && !known.data) {
    return (
      <Frame>
        <Failed error={known.error} retry={() => known.refetch()} />
      </Frame>
    )
  }
  return (
    <Frame
      nav={<ProjectNav project={project} />}
      right={<Others project={project} />}
      banner={<ConnectionBanner project={project} />}
    >
      {known.data ? (
        <Outlet />
      ) : (
        <div className={styles.page}>
          <Loading />
        </div>
      )}
    </Frame>
  )
}
