export type { Arrival, SampleSource, SourceFailure, SourceState, Take } from './sample-source.ts'
