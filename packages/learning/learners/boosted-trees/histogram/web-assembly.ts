/** What we use of WebAssembly; Node's types do not declare it without the browser's. */
export type WasmMemory = { readonly buffer: SharedArrayBuffer }
export type WasmModule = { readonly __module: never }
type WasmInstance = { readonly exports: Readonly<Record<string, (...numbers: number[]) => number>> }

type WebAssemblyApi = {
  Memory: new (size: { initial: number; maximum: number; shared: true }) => WasmMemory
  Module: new (code: Uint8Array) => WasmModule
  Instance: new (module: WasmModule, imports: { shared: { memory: WasmMemory } }) => WasmInstance
}

const { WebAssembly: api } = globalThis as unknown as { WebAssembly: WebAssemblyApi }

export const PAGE_BYTES = 65_536
/** Addresses have 32 bits. */
const MOST_BYTES = PAGE_BYTES * 65_536

/** Memory that threads share; throws `RangeError` beyond 4 GB. Pages that are never touched cost nothing. */
export const createMemory = (bytes: number): WasmMemory => {
  if (bytes > MOST_BYTES) throw new RangeError(`training needs ${bytes} bytes, more than ${MOST_BYTES}`)
  const pages = Math.max(1, Math.ceil(bytes / PAGE_BYTES))
  return new api.Memory({ initial: pages, maximum: pages, shared: true })
}

export const compileModule = (code: Uint8Array): WasmModule => new api.Module(code)

export const instantiate = (module: WasmModule, memory: WasmMemory): WasmInstance['exports'] =>
  new api.Instance(module, { shared: { memory } }).exports
