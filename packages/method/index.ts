export {
  type AcquisitionPlan,
  type AvailableColumn,
  acquisitionPlan,
  type NeedStatus,
} from './acquisition/acquisition-plan.ts'
export { Need } from './acquisition/need.ts'
export { ADVICE_CODES, Advice } from './advice/advice.ts'
export { type WhatNextInput, whatNext } from './advice/what-next.ts'
export { analysisInput } from './analysis/analysis-input.ts'
export {
  type BlockItem,
  type Completeness,
  type CompletenessInput,
  completeness,
  type MethodItem,
} from './analysis/completeness.ts'
export { type Finding, RULES, type RuleId, type Severity } from './analysis/finding.ts'
export { findingSentence, ruleTitle } from './analysis/finding-words.ts'
export { findings } from './analysis/findings.ts'
export { BLOCKS, Block, CORE_BLOCKS, isCoreBlock } from './canvas/block.ts'
export { BLOCK_NAMES } from './canvas/block-names.ts'
export {
  actsBetween,
  actsToTake,
  COMPARED_FIELDS,
  type ComparedField,
  compareNotes,
  type NoteDifference,
  restoringActs,
} from './canvas/compare.ts'
export { CanvasAct, CanvasEvent, NoteChanges, ProposedAct, SingleAct, TOGETHER } from './canvas/event.ts'
export {
  Binding,
  COLOURS,
  Colour,
  Evidence,
  GRADES,
  Grade,
  Note,
  NoteId,
  NoteStatus,
  newNote,
  Offering,
} from './canvas/note.ts'
export {
  NOTE_DETAILS_AT_MOST,
  NOTE_OWNER_AT_MOST,
  NOTE_TEXT_AT_MOST,
  shortNoteText,
} from './canvas/note-limits.ts'
export { type ListedNote, notesAsActs } from './canvas/notes-as-acts.ts'
export { Party } from './canvas/party.ts'
export { rankBetween } from './canvas/rank.ts'
export {
  afterActs,
  applyProposed,
  type CanvasContent,
  type CanvasState,
  EMPTY_CANVAS,
  notesInOrder,
  notesOf,
  reduce,
  replay,
  sameBinding,
  singleActs,
} from './canvas/reduce.ts'
export { undoOf } from './canvas/undo.ts'
export { MAIN_VARIANT, ModelPath, Stage, VariantId } from './canvas/variant.ts'
export { type ClassifyInput, classify } from './classification/classify.ts'
export { compareGrades, noteGrade, type Ran, type StandingGrade } from './classification/evidence-grade.ts'
export type { MaterialOffer, PlacedDeployment } from './classification/links.ts'
export { DerivationLink, MissingLink, Verdict, VerdictKind } from './classification/verdict.ts'
export { type AlarmCounts, type AlarmEconomics, alarmEconomics } from './criteria/alarm-economics.ts'
export { type CriteriaChange, criteriaChanges, type SuccessCriteria } from './criteria/changes.ts'
export { Costs } from './criteria/costs.ts'
export { CRITERION_KINDS, type CriterionKind, criterionKind } from './criteria/criterion-kind.ts'
export { ECONOMIC_METRICS } from './criteria/economic-metric.ts'
export { CYCLE_EDGES, type CycleEdge, KNOWLEDGE_NEEDED, NEXT_TURN, stepsAfter } from './cycle/circle.ts'
export { type CycleStep, cycleStates } from './cycle/cycle-states.ts'
export { CYCLE_ELEMENTS, CycleElement } from './cycle/element.ts'
export { CycleRecord } from './cycle/record.ts'
export { inputsOf, RESTS_ON } from './cycle/rests-on.ts'
export { CycleState, KnowledgeDomain } from './cycle/state.ts'
export { annuity, annuityFactor } from './finance/annuity.ts'
export { appraise } from './finance/appraise.ts'
export { Assumption, Figure } from './finance/assumption.ts'
export { type BreakEven, breakEvenQuantity, breakEvenRevenue, marginOfSafety } from './finance/break-even.ts'
export { type Overrides, planFailure } from './finance/check-plan.ts'
export { type Values, valuesOf } from './finance/evaluate/values.ts'
export { type Explanation, explainFigure, type Term } from './finance/explain.ts'
export { figuresOf, figuresOn, type PlacedFigure } from './finance/figures.ts'
export { irr } from './finance/irr.ts'
export { buildModel } from './finance/model/build-model.ts'
export type { Formula, SettledFormula } from './finance/model/formula.ts'
export {
  type FigureFormula,
  LINE_KINDS,
  type Line,
  type LineKind,
  type LineOwner,
  type Model,
} from './finance/model/model.ts'
export { cellFormula } from './finance/model/settle.ts'
export { leavesOf } from './finance/model/walk.ts'
export { annualRate, cumulatedDiscounted, monthlyRate, npv } from './finance/npv.ts'
export { type PayPerUseTerms, payPerUse } from './finance/pay-per-use.ts'
export { paybackDynamic, paybackStatic } from './finance/payback.ts'
export { FixedCost, Investment, Loan, Offer, Plan, Quantity, Staff } from './finance/plan.ts'
export { PriceModel, sellsPieces, Tiers } from './finance/price-model.ts'
export { graduatedPrice, PriceTiers, volumePrice } from './finance/price-tiers.ts'
export { type Priced, type PriceLine, priceOf } from './finance/pricing/price-of.ts'
export { PriceSheet } from './finance/pricing/price-sheet.ts'
export { priceSheetFailure } from './finance/pricing/price-sheet-failure.ts'
export type { Usage } from './finance/pricing/usage.ts'
export {
  BlackFigures,
  FinanceResult,
  LiquidityRow,
  Margins,
  OfferFigures,
  RestsOn,
} from './finance/result.ts'
export { type MonteCarlo, monteCarlo, type Spread } from './finance/uncertainty/monte-carlo.ts'
export { type Tornado, type TornadoBar, tornado } from './finance/uncertainty/tornado.ts'
export { type ExpectedKpi, expectedKpi } from './kpi/expected.ts'
export { isReached } from './kpi/is-reached.ts'
export { Kpi } from './kpi/kpi.ts'
export { lastMeasured, MeasuredKpi } from './kpi/measured.ts'
export { Measurement, measurementsOf } from './kpi/measurement.ts'
export { type Served, servedBy } from './kpi/served.ts'
export { euroPerUnitYear, improvement, kpiProgress, kpiValue } from './kpi/value.ts'
export { type AdvisedMethod, adviseMethods } from './learning-methods/advise-methods.ts'
export type { Judgement } from './learning-methods/judgement.ts'
export { METHOD_KINDS, type MethodCard, type MethodKind } from './learning-methods/method-card.ts'
export { METHOD_CARDS } from './learning-methods/method-cards.ts'
export { type MethodFacts, NO_FACTS } from './learning-methods/method-facts.ts'
export type { Failure, Outcome } from './outcome.ts'
export { elementsOf, type Pattern } from './patterns/pattern.ts'
export { PATTERNS, patternOf } from './patterns/patterns.ts'
export { acceptedNotes, missingOf, offerDraft, type Proposal, proposals } from './patterns/proposals.ts'
export { TERMS } from './terms.ts'
export {
  THREAD_STATIONS,
  type Thread,
  type ThreadFacts,
  type ThreadNode,
  type ThreadState,
  type ThreadStation,
  thread,
} from './thread/thread.ts'
export { type Participant, WorkshopAct, type WorkshopEvent } from './workshop/act.ts'
export { workshopFailure } from './workshop/check-act.ts'
export { notesOfIdeas, withNoteTexts } from './workshop/idea-notes.ts'
export type { LogEntry } from './workshop/log-entry.ts'
export { reduceWorkshop } from './workshop/reduce-workshop.ts'
export { SLOT_KINDS, Slot } from './workshop/slot.ts'
export { NO_WORKSHOP, type WorkshopState } from './workshop/state.ts'
export { timeLeft } from './workshop/timer.ts'
export { type SlotView, WorkshopView, workshopView } from './workshop/view.ts'
