import { compileStep, learns } from './compile/compile-step.ts'
import { type Lineage, lineageAfter, originElsewhere, originsOf } from './lineage.ts'
import { nearest } from './nearest.ts'
import { type Failure, failure, type Result, success } from './result.ts'
import { sql } from './sql.ts'
import type { Branch } from './steps/branch.ts'
import type { Step } from './steps/step.ts'
import type { TableColumn } from './table.ts'

/** Steps that hold together: those of a recipe, or of a branch. */
export type CheckedSteps = {
  readonly source: string
  readonly before: readonly (readonly TableColumn[])[]
  readonly output: readonly TableColumn[]
  readonly lineage: Lineage
  /** Columns of sources that a step reads on its way. */
  readonly read: ReadonlySet<string>
  /** By index of a step that rows can go in, other than by rules: the origins of what it decides by. */
  readonly deciding: ReadonlyMap<number, readonly string[]>
  /** By index of a step that makes rows anew or joins others to them: the origins of what it tells them apart by. */
  readonly making: ReadonlyMap<number, readonly string[]>
  /** By index of a step with rules, and by the id of each rule: the origins of what it judges. */
  readonly judging: ReadonlyMap<number, ReadonlyMap<string, readonly string[]>>
  /** By index of a step that has one. */
  readonly branches: ReadonlyMap<number, CheckedSteps>
  /** Sources of the branches, at whatever depth. */
  readonly sources: ReadonlySet<string>
}

type Asked = {
  readonly source: string
  readonly sources: Readonly<Record<string, readonly string[]>>
  readonly target?: string | undefined
  /** 0 for the recipe itself, 1 for a branch, 2 for a branch of a branch … */
  readonly depth?: number
}

const DEEPEST = 3

export const branchOf = (step: Step): Branch | undefined =>
  step.step === 'join' || step.step === 'union' ? step.with : undefined

/** Which step of a branch failed: `3.1` is the first of the branch of step 3. */
export const inBranch = (number: number, { code, params }: Failure) =>
  failure(code, { ...params, step: params.step === undefined ? number : `${number}.${params.step}` })

const checkBranch = (number: number, { source, steps }: Branch, asked: Asked): Result<CheckedSteps> => {
  const depth = (asked.depth ?? 0) + 1
  if (depth > DEEPEST) return failure('branch-too-deep', { step: number, most: DEEPEST })
  if (!Object.hasOwn(asked.sources, source))
    return failure('source-missing', {
      step: number,
      source,
      nearest: nearest(source, Object.keys(asked.sources)),
    })
  const checked = checkSteps(steps, { source, sources: asked.sources, depth })
  return checked.ok ? checked : inBranch(number, checked.failure)
}

/** Columns by whose values a step makes rows, or finds the rows it joins. */
const makesRowsBy = (step: Step): readonly string[] => {
  switch (step.step) {
    case 'group':
      return step.by
    case 'pivot':
      return [...step.by, step.name]
    case 'resample':
      return [...step.by, step.time]
    case 'join':
      return [...step.on.map(({ left }) => left), ...(step.time ? [step.time.left] : [])]
    default:
      return []
  }
}

const placed = (step: Step, number: number, split: number, inside: boolean) => {
  if (inside && (step.step === 'split' || step.step === 'label'))
    return failure('branch-step', { step: number, name: step.step })
  if (inside && learns(step)) return failure('branch-learns', { step: number, name: step.step })
  if (learns(step) && number <= split)
    return failure('learn-before-split', { step: number, split: split + 1 })
  if (step.step === 'split' && number > split + 1)
    return failure('split-twice', { step: number, split: split + 1 })
  if (step.step === 'union' && split >= 0 && number > split + 1)
    return failure('union-after-split', { step: number, split: split + 1 })
  return null
}

/** Why a step of a recipe may not stand where it does, or null. Steps that fail alone are left to `compileStep`. */
export const misplaced = (steps: readonly Step[], index: number) =>
  placed(
    steps[index]!,
    index + 1,
    steps.findIndex(step => step.step === 'split'),
    false,
  )

/** Checks steps one after the other over the columns of a source, all of them texts. */
export const checkSteps = (steps: readonly Step[], asked: Asked): Result<CheckedSteps> => {
  const { source, sources, target, depth = 0 } = asked
  const split = steps.findIndex(step => step.step === 'split')
  const names = sources[source]!
  const origin = (name: string) => (depth === 0 ? name : originElsewhere(source, name))
  const read = new Set<string>()
  const before: (readonly TableColumn[])[] = []
  const deciding = new Map<number, readonly string[]>()
  const making = new Map<number, readonly string[]>()
  const judging = new Map<number, ReadonlyMap<string, readonly string[]>>()
  const branches = new Map<number, CheckedSteps>()
  const others = new Set<string>()
  let columns: readonly TableColumn[] = names.map(name => ({ name, type: 'text' }))
  let lineage: Lineage = new Map(names.map(name => [name, new Set([origin(name)])]))
  for (const [index, step] of steps.entries()) {
    const number = index + 1
    const wrong = placed(step, number, split, depth > 0)
    if (wrong) return wrong
    const branch = branchOf(step)
    const checked = branch && checkBranch(number, branch, asked)
    if (checked && !checked.ok) return checked
    const there = checked?.value
    const compiled = compileStep(step, {
      number,
      columns,
      learned: {},
      live: false,
      source,
      target,
      ...(there ? { branch: { source: there.source, columns: there.output, relation: sql`_branch` } } : {}),
    })
    if (!compiled.ok) return compiled
    if (there) {
      branches.set(index, there)
      for (const other of [there.source, ...there.sources]) others.add(other)
    }
    before.push(columns)
    const origins = originsOf(lineage, compiled.value.reads)
    for (const each of origins) read.add(each)
    making.set(index, originsOf(lineage, makesRowsBy(step)))
    const { rules } = compiled.value
    if (rules) judging.set(index, new Map([...rules].map(([id, reads]) => [id, originsOf(lineage, reads)])))
    else if (compiled.value.drops) deciding.set(index, origins)
    lineage = lineageAfter(step, compiled.value, lineage, there?.lineage)
    columns = compiled.value.columns
  }
  return success({
    source,
    before,
    output: columns,
    lineage,
    read,
    deciding,
    making,
    judging,
    branches,
    sources: others,
  })
}
