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
import { stepSearch } from './data/step-search.ts'
import { methodSearch } from './methods/method-search.ts'
import { modelPart } from './model/part-id.ts'
import { screens } from './screens.ts'
import { Failed } from './shell/failed.tsx'
import { Loading } from './shell/loading.tsx'
import { NoSuchPage } from './shell/no-such-page.tsx'
import { ProjectLayout } from './shell/project-layout.tsx'
import { SignedIn } from './shell/signed-in.tsx'

// A failed import is remembered by the browser until the page is loaded anew.
const FailedRoute = ({ error }: { error: unknown }) => (
  <Failed error={error} retry={() => window.location.reload()} />
)

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/**
 * What an address says as far as it is understood. The rest stands as `undefined` and is not left out: the router lays
 * this over what the address says word for word.
 */
const given = <T extends Record<string, unknown>>(search: T): { [K in keyof T]?: T[K] } => search

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: NoSuchPage,
  errorComponent: FailedRoute,
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
  component: lazyRouteComponent(screens.signIn, 'SignIn'),
})

const owner = createRoute({
  getParentRoute: () => root,
  path: '/owner',
  validateSearch: (search: Record<string, unknown>): { token?: string } => {
    const token = search.token === undefined ? undefined : String(search.token)
    return token === undefined ? {} : { token }
  },
  component: lazyRouteComponent(screens.owner, 'Owner'),
})

const guest = createRoute({
  getParentRoute: () => root,
  path: '/guest',
  validateSearch: (search: Record<string, unknown>): { token?: string } => {
    const token = search.token === undefined ? undefined : String(search.token)
    return token === undefined ? {} : { token }
  },
  component: lazyRouteComponent(screens.guest, 'Guest'),
})

const signedIn = createRoute({ getParentRoute: () => root, id: 'signed-in', component: SignedIn })

const projects = createRoute({
  getParentRoute: () => signedIn,
  path: '/projects',
  component: lazyRouteComponent(screens.projects, 'Projects'),
})

const project = createRoute({
  getParentRoute: () => signedIn,
  path: '/projects/$project',
  component: ProjectLayout,
})

const canvas = createRoute({
  getParentRoute: () => project,
  path: '/',
  validateSearch: (search: Record<string, unknown>) =>
    given({ variant: text(search.variant), note: text(search.note), block: text(search.block) }),
  component: lazyRouteComponent(screens.canvas, 'Canvas'),
})

const circle = createRoute({
  getParentRoute: () => project,
  path: '/circle',
  component: lazyRouteComponent(screens.circle, 'Circle'),
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
  validateSearch: stepSearch,
  component: lazyRouteComponent(screens.step, 'Step'),
})

const live = createRoute({
  getParentRoute: () => project,
  path: '/live',
  component: lazyRouteComponent(screens.live, 'Live'),
})

const numbers = createRoute({
  getParentRoute: () => project,
  path: '/numbers',
  validateSearch: (search: Record<string, unknown>) =>
    given({ variant: text(search.variant), part: text(search.part) }),
  component: lazyRouteComponent(screens.numbers, 'Numbers'),
})

/** A whole number in a search: of the act after which a moment is, or of a row. */
const whole = (value: unknown): number | undefined =>
  (typeof value === 'number' || typeof value === 'string') && /^\d{1,9}$/.test(String(value))
    ? Number(value)
    : undefined

const variants = createRoute({
  getParentRoute: () => project,
  path: '/variants',
  component: lazyRouteComponent(screens.variants, 'Variants'),
})

const comparison = createRoute({
  getParentRoute: () => project,
  path: '/variants/compare',
  validateSearch: (search: Record<string, unknown>) =>
    given({
      left: text(search.left),
      leftAt: whole(search.leftAt),
      right: text(search.right),
      rightAt: whole(search.rightAt),
    }),
  component: lazyRouteComponent(screens.comparison, 'Comparison'),
})

const history = createRoute({
  getParentRoute: () => project,
  path: '/history',
  validateSearch: (search: Record<string, unknown>) =>
    given({ variant: text(search.variant), at: whole(search.at), note: text(search.note) }),
  component: lazyRouteComponent(screens.history, 'History'),
})

const workshop = createRoute({
  getParentRoute: () => project,
  path: '/workshop',
  validateSearch: (search: Record<string, unknown>) =>
    given({ variant: text(search.variant), workshop: text(search.workshop) }),
  component: lazyRouteComponent(screens.workshop, 'Workshop'),
})

const thread = createRoute({
  getParentRoute: () => project,
  path: '/thread',
  validateSearch: (search: Record<string, unknown>) => given({ from: text(search.from) }),
  component: lazyRouteComponent(screens.thread, 'ThreadPage'),
})

const model = createRoute({
  getParentRoute: () => project,
  path: '/model',
  validateSearch: (search: Record<string, unknown>) =>
    given({ run: text(search.run), part: modelPart(search.part), row: whole(search.row) }),
  component: lazyRouteComponent(screens.model, 'Model'),
})

const models = createRoute({
  getParentRoute: () => project,
  path: '/models',
  component: lazyRouteComponent(screens.models, 'Models'),
})

const modelComparison = createRoute({
  getParentRoute: () => project,
  path: '/model/compare',
  validateSearch: (search: Record<string, unknown>) =>
    given({ left: text(search.left), right: text(search.right) }),
  component: lazyRouteComponent(screens.modelComparison, 'ModelComparison'),
})

const path = createRoute({
  getParentRoute: () => project,
  path: '/path',
  component: lazyRouteComponent(screens.path, 'Path'),
})

const analysis = createRoute({
  getParentRoute: () => project,
  path: '/analysis',
  validateSearch: (search: Record<string, unknown>) => given({ variant: text(search.variant) }),
  component: lazyRouteComponent(screens.analysis, 'Analysis'),
})

const patterns = createRoute({
  getParentRoute: () => project,
  path: '/patterns',
  validateSearch: (search: Record<string, unknown>) =>
    given({ variant: text(search.variant), pattern: text(search.pattern) }),
  component: lazyRouteComponent(screens.patterns, 'Patterns'),
})

const methods = createRoute({
  getParentRoute: () => project,
  path: '/methods',
  validateSearch: methodSearch,
  component: lazyRouteComponent(screens.methods, 'MethodsPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    signIn,
    owner,
    guest,
    signedIn.addChildren([
      projects,
      project.addChildren([
        canvas,
        circle,
        step,
        live,
        numbers,
        variants,
        comparison,
        history,
        thread,
        model,
        models,
        modelComparison,
        path,
        workshop,
        analysis,
        patterns,
        methods,
      ]),
    ]),
  ]),
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  defaultNotFoundComponent: NoSuchPage,
  defaultErrorComponent: FailedRoute,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
