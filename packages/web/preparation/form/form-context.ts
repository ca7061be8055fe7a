import type { StoredProject } from '@leinwand/contract'
import type { TableColumn } from '@leinwand/recipe'
import { createContext, use } from 'react'
import type { StepDraft } from '../recipe-draft.ts'
import type { Path } from './value-at.ts'

export type FormTools = {
  readonly project: StoredProject
  readonly draft: StepDraft
  /** The columns that the step gets; empty where they are not known. */
  readonly columns: readonly TableColumn[]
  /** Whether the columns are known. */
  readonly known: boolean
  /** Changes the step; `typing` while it is not sure yet that it stays so. */
  readonly set: (path: Path, value: unknown, typing?: 'typing') => void
  /** Names the fields of the page for their labels. */
  readonly id: string
}

export const FormContext = createContext<FormTools | null>(null)

export const useForm = (): FormTools => {
  const tools = use(FormContext)
  if (!tools) throw new Error('a field of a step stands outside of its page')
  return tools
}

/** The same form around an inner step: of a branch, whose columns are its own. */
export const fieldId = (id: string, path: Path): string => `${id}-${path.join('-').replace(/[^\w-]/g, '_')}`
