export { BLOCKS, Block, CORE_BLOCKS, isCoreBlock } from './canvas/block.ts'
export { CanvasAct, CanvasEvent, NoteChanges, ProposedAct } from './canvas/event.ts'
export { Binding, Evidence, GRADES, Grade, Note, NoteId, NoteStatus, Offering } from './canvas/note.ts'
export { type ListedNote, notesAsActs } from './canvas/notes-as-acts.ts'
export { Party } from './canvas/party.ts'
export { rankBetween } from './canvas/rank.ts'
export {
  applyProposed,
  type CanvasState,
  EMPTY_CANVAS,
  notesInOrder,
  notesOf,
  reduce,
  replay,
} from './canvas/reduce.ts'
export { undoOf } from './canvas/undo.ts'
export { type ClassifyInput, classify } from './classification/classify.ts'
export { compareGrades, noteGrade, type Ran, type StandingGrade } from './classification/evidence-grade.ts'
export type { MaterialOffer, PlacedDeployment } from './classification/links.ts'
export { DerivationLink, MissingLink, Verdict, VerdictKind } from './classification/verdict.ts'
export { CYCLE_ELEMENTS, CycleElement } from './cycle/element.ts'
export { CycleState, KnowledgeDomain } from './cycle/state.ts'
export {
  Assumption,
  Figure,
  FixedCost,
  Investment,
  Offer,
  Plan,
  PriceModel,
  Quantity,
} from './finance/plan.ts'
export { BlackFigures, FinanceResult, Margins } from './finance/result.ts'
export { Kpi } from './kpi/kpi.ts'
