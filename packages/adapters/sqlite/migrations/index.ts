import { peopleAndProjects } from './0001-people-and-projects.ts'
import { variants } from './0002-variants.ts'
import { workshopsAndGuests } from './0003-workshops-and-guests.ts'
import { recipeHistory } from './0004-recipe-history.ts'
import { sourceVersions } from './0005-source-versions.ts'
import { preparedDataSets } from './0006-prepared-data-sets.ts'
import { decisions } from './0007-decisions.ts'

/** In order; the version of a data directory is how many of them it has seen. A released one is never changed. */
export const MIGRATIONS: readonly string[] = [
  peopleAndProjects,
  variants,
  workshopsAndGuests,
  recipeHistory,
  sourceVersions,
  preparedDataSets,
  decisions,
]
