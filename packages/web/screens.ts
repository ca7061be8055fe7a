import { unreachable } from './wire/refusal.ts'

/**
 * A part of the bundle that does not come is a server that does not answer, and is said so. The router would otherwise
 * reload the page by itself, and a page that works offline would be gone.
 */
const part =
  <T>(load: () => Promise<T>) =>
  () =>
    load().catch((): never => {
      throw unreachable()
    })

/** Each screen is a part of the bundle of its own; uPlot comes with `live`, ECharts with the charts inside `numbers`. */
export const screens = {
  signIn: part(() => import('./sign-in/sign-in.tsx')),
  owner: part(() => import('./sign-in/owner.tsx')),
  projects: part(() => import('./projects/projects.tsx')),
  canvas: part(() => import('./canvas/canvas.tsx')),
  circle: part(() => import('./circle/circle.tsx')),
  step: part(() => import('./steps/step.tsx')),
  live: part(() => import('./live/live.tsx')),
  numbers: part(() => import('./numbers/numbers.tsx')),
  variants: part(() => import('./variants/variants.tsx')),
  comparison: part(() => import('./variants/comparison.tsx')),
  history: part(() => import('./history/history.tsx')),
  workshop: part(() => import('./workshop/workshop.tsx')),
  guest: part(() => import('./guest/guest.tsx')),
  thread: part(() => import('./thread/thread-page.tsx')),
  model: part(() => import('./model/model.tsx')),
  models: part(() => import('./model/models.tsx')),
  modelComparison: part(() => import('./model/compare/model-comparison.tsx')),
  path: part(() => import('./path/path.tsx')),
  analysis: part(() => import('./analysis/analysis.tsx')),
  patterns: part(() => import('./patterns/patterns.tsx')),
  methods: part(() => import('./methods/methods-page.tsx')),
}

/** The screens that one goes to and fro between; fetched ahead they open at once, also while the server is away. */
export const fetchAhead = (): void => {
  for (const load of [screens.canvas, screens.circle, screens.step, screens.numbers]) {
    // Whether it comes matters only when the screen is opened, and that says so itself.
    load().catch(() => undefined)
  }
}
