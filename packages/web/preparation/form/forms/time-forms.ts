import type { StepForm } from '../step-forms.ts'

/** Steps over rows in time. */
export const timeForms: Readonly<Record<string, StepForm>> = {}
