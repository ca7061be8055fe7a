import { z } from 'zod'
import { CastStep } from './cast.ts'
import { CheckStep } from './check.ts'
import { ClipStep } from './clip.ts'
import { ConvertUnitStep } from './convert-unit.ts'
import { CycleStep } from './cycle.ts'
import { DedupeStep } from './dedupe.ts'
import { DeriveStep } from './derive.ts'
import { FillStep } from './fill.ts'
import { FilterStep } from './filter.ts'
import { GroupStep } from './group.ts'
import { ImportStep } from './import.ts'
import { JoinStep } from './join.ts'
import { LabelStep } from './label.ts'
import { LagStep } from './lag.ts'
import { MapStep } from './map.ts'
import { MergeColumnsStep } from './merge-columns.ts'
import { OutliersStep } from './outliers.ts'
import { ParseStep } from './parse.ts'
import { PivotStep } from './pivot.ts'
import { RenameStep } from './rename.ts'
import { ReorderStep } from './reorder.ts'
import { ResampleStep } from './resample.ts'
import { RollingStep } from './rolling.ts'
import { SelectStep } from './select.ts'
import { SplitStep } from './split.ts'
import { SplitColumnStep } from './split-column.ts'
import { TextStep } from './text.ts'
import { UnionStep } from './union.ts'
import { UnpivotStep } from './unpivot.ts'

/** One step of a recipe; the schema of each lies in the file of its name. */
export const Step = z.discriminatedUnion('step', [
  ImportStep,
  ParseStep,
  CheckStep,
  CastStep,
  RenameStep,
  SelectStep,
  ReorderStep,
  TextStep,
  MapStep,
  SplitColumnStep,
  MergeColumnsStep,
  ConvertUnitStep,
  FilterStep,
  FillStep,
  ClipStep,
  OutliersStep,
  DeriveStep,
  DedupeStep,
  LabelStep,
  SplitStep,
  GroupStep,
  PivotStep,
  UnpivotStep,
  JoinStep,
  UnionStep,
  ResampleStep,
  LagStep,
  RollingStep,
  CycleStep,
])
export type Step = z.infer<typeof Step>
