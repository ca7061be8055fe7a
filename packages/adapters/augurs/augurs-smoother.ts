import { readFile } from 'node:fs/promises'
import type { Smoother } from '@leinwand/learning'

/** What is used of the library; it comes as WebAssembly with a module around it. */
type Fitted = {
  fit: (values: Float64Array) => void
  predict: (horizon: number) => { point: number[] }
  free: () => void
}
type Loaded = { initSync: (compiled: { module: Uint8Array }) => unknown }
type Ets = Loaded & { AutoETS: new (season: number, kinds: string) => Fitted }
type Mstl = Loaded & { MSTL: { ets: (seasons: Uint32Array) => Fitted } }

/** The compiled part lies beside the module in the installed package; nothing is fetched. */
const load = async <T extends Loaded>(place: string): Promise<T> => {
  const loaded = (await import(place)) as T
  loaded.initSync({ module: await readFile(new URL(place.replace(/\.js$/, '_bg.wasm'))) })
  return loaded
}

const next = (model: Fitted, history: Float64Array, horizon: number): Float64Array | null => {
  try {
    model.fit(history)
    return Float64Array.from(model.predict(horizon).point)
  } catch {
    // The library says in words of its own that it found no fit; that another way has to be taken is all that matters.
    return null
  } finally {
    model.free()
  }
}

let smoother: Promise<Smoother> | undefined

const open = async (): Promise<Smoother> => {
  const [ets, mstl] = await Promise.all([
    load<Ets>(import.meta.resolve('@bsull/augurs/ets')),
    load<Mstl>(import.meta.resolve('@bsull/augurs/mstl')),
  ])
  return {
    ets: (history, horizon) => next(new ets.AutoETS(1, 'ZZN'), history, horizon),
    mstl: (history, season, horizon) => next(mstl.MSTL.ets(Uint32Array.of(season)), history, horizon),
  }
}

/** ETS and MSTL by augurs, loaded when they are first asked for. */
export const augursSmoother = (): Promise<Smoother> => {
  smoother ??= open()
  return smoother
}
