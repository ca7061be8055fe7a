import { CycleElement } from '@leinwand/method'
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { Failed } from './shell/failed.tsx'
import { Loading } from './shell/loading.tsx'
import { NoSuchPage } from './shell/no-such-page.tsx'
import { ProjectLayout } from './shell/project-layout.tsx'
import { SignedIn } from './shell/signed-in.tsx'

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: NoSuchPage,
  errorComponent: ({ error, reset }) => <Failed error={error} retry={reset} />,
})

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/projects' })
  },
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { to?: string } => {
    const to = text(search.to)
    // Only a path of our own: a foreign address in the link must not lead anywhere after the sign-in.
    return to?.startsWith('/') && !to.startsWith('//') ? { to } : {}
  },
  component: lazyRouteComponent(() => import('./sign-in/sign-in.tsx'), 'SignIn'),
})

const owner = createRoute({
  getParentRoute: () => root,
  path: '/owner',
  validateSearch: (search: Record<string, unknown>): { token?: string } => {
    const token = search.token === undefined ? undefined : String(search.token)
    return token === undefined ? {} : { token }
  },
  component: lazyRouteComponent(() => import('./sign-in/owner.tsx'), 'Owner'),
})

const signedIn = createRoute({ getParentRoute: () => root, id: 'signed-in', component: SignedIn })

const projects = createRoute({
  getParentRoute: () => signedIn,
  path: '/projects',
  component: lazyRouteComponent(() => import('./projects/projects.tsx'), 'Projects'),
})

const project = createRoute({
  getParentRoute: () => signedIn,
  path: '/projects/$project',
  component: ProjectLayout,
})

const canvas = createRoute({
  getParentRoute: () => project,
  path: '/',
  component: lazyRouteComponent(() => import('./canvas/canvas.tsx'), 'Canvas'),
})

const circle = createRoute({
  getParentRoute: () => project,
  path: '/circle',
  component: lazyRouteComponent(() => import('./circle/circle.tsx'), 'Circle'),
})

const step = createRoute({
  getParentRoute: () => project,
  path: '/circle/$element',
  params: {
    parse: ({ element }) => {
      const known = CycleElement.safeParse(element)
      if (!known.success) throw notFound()
      return { element: known.data }
    },
    stringify: ({ element }) => ({ element }),
  },
  component: lazyRouteComponent(() => import('./steps/step.tsx'), 'Step'),
})

const live = createRoute({
  getParentRoute: () => project,
  path: '/live',
  component: lazyRouteComponent(() => import('./live/live.tsx'), 'Live'),
})

const numbers = createRoute({
  getParentRoute: () => project,
  path: '/numbers',
  component: lazyRouteComponent(() => import('./numbers/numbers.tsx'), 'Numbers'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    signIn,
    owner,
    signedIn.addChildren([projects, project.addChildren([canvas, circle, step, live, numbers])]),
  ]),
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  defaultNotFoundComponent: NoSuchPage,
  defaultErrorComponent: ({ error, reset }) => <Failed error={error} retry={reset} />,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
