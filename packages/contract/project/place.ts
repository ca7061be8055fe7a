import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from 'yaml'

export type Path = readonly (string | number)[]

const plainName = /^[\p{L}_][\p{L}\p{N}_-]*$/u

/** `recipe.steps[2].columns`; names with blanks and the like in brackets and quotes. */
export const pathText = (path: Path): string =>
  path
    .map((part, i) => {
      if (typeof part === 'number') return `[${part}]`
      if (!plainName.test(part)) return `[${JSON.stringify(part)}]`
      return i === 0 ? part : `.${part}`
    })
    .join('')

/** A path from its text, as `pathText` writes it. */
export const pathOf = (text: string): Path =>
  [...text.matchAll(/\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|([^.[\]]+)/g)].map(([, index, quoted, name]) =>
    index === undefined ? (quoted === undefined ? name! : String(JSON.parse(quoted))) : Number(index),
  )

const resolved = (node: unknown, document: Document): unknown =>
  isAlias(node) ? node.resolve(document) : node

type Step = { key: Node | undefined; value: unknown }

const enter = (parent: unknown, part: string | number): Step | undefined => {
  if (isSeq(parent)) {
    const value = parent.items[Number(part)]
    return value === undefined ? undefined : { key: undefined, value }
  }
  if (!isMap(parent)) return undefined
  const pair = parent.items.find(
    ({ key }) => (isScalar(key) ? String(key.value) : String(key)) === String(part),
  )
  return pair ? { key: isNode(pair.key) ? pair.key : undefined, value: pair.value } : undefined
}

/** Line (from 1) of what stands at a path, or of the nearest thing around it that is there. */
export const lineOf = (document: Document, lines: LineCounter, path: Path): number => {
  let value: unknown = document.contents
  let at: Node | undefined
  for (const part of path) {
    const step = enter(resolved(value, document), part)
    if (!step) break
    value = step.value
    at = step.key ?? (isNode(value) ? value : at)
  }
  at ??= isNode(value) ? value : undefined
  return lines.linePos(at?.range?.[0] ?? 0).line
}

/** Line (from 1) in the text of a project file of what stands at a path such as `recipe.steps[2].as`. */
export const lineOfPath = (text: string, path: string): number => {
  const lines = new LineCounter()
  return lineOf(parseDocument(text, { lineCounter: lines }), lines, pathOf(path))
}
