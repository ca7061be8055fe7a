export type { Arrival, SampleSource, SourceFailure, SourceState, Take } from './sample-source.ts'
export type { Imported, Place, Tabular, Warning } from './tabular.ts'
