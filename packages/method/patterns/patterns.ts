import { z } from 'zod'
import { acquisitionKit } from './catalogue/acquisition-kit.ts'
import { availabilityGuarantee } from './catalogue/availability-guarantee.ts'
import { benchmarking } from './catalogue/benchmarking.ts'
import { calibrationService } from './catalogue/calibration-service.ts'
import { carbonReport } from './catalogue/carbon-report.ts'
import { conditionMonitoring } from './catalogue/condition-monitoring.ts'
import { consumables } from './catalogue/consumables.ts'
import { dataMembership } from './catalogue/data-membership.ts'
import { dataSale } from './catalogue/data-sale.ts'
import { digitalTwin } from './catalogue/digital-twin.ts'
import { energySavingShared } from './catalogue/energy-saving-shared.ts'
import { equipmentAsAService } from './catalogue/equipment-as-a-service.ts'
import { featureOnDemand } from './catalogue/feature-on-demand.ts'
import { insurancePartner } from './catalogue/insurance-partner.ts'
import { marketplace } from './catalogue/marketplace.ts'
import { operatorModel } from './catalogue/operator-model.ts'
import { payPerUse } from './catalogue/pay-per-use.ts'
import { performanceContracting } from './catalogue/performance-contracting.ts'
import { pooling } from './catalogue/pooling.ts'
import { predictiveMaintenance } from './catalogue/predictive-maintenance.ts'
import { qualityAsAService } from './catalogue/quality-as-a-service.ts'
import { remoteService } from './catalogue/remote-service.ts'
import { retrofitKit } from './catalogue/retrofit-kit.ts'
import { sparePartsForecast } from './catalogue/spare-parts-forecast.ts'
import { takeBack } from './catalogue/take-back.ts'
import { trainingByData } from './catalogue/training-by-data.ts'
import { Pattern, type WrittenPattern } from './pattern.ts'

const WRITTEN: readonly WrittenPattern[] = [
  conditionMonitoring,
  predictiveMaintenance,
  remoteService,
  availabilityGuarantee,
  payPerUse,
  equipmentAsAService,
  operatorModel,
  pooling,
  performanceContracting,
  energySavingShared,
  qualityAsAService,
  benchmarking,
  dataSale,
  dataMembership,
  carbonReport,
  digitalTwin,
  retrofitKit,
  acquisitionKit,
  featureOnDemand,
  sparePartsForecast,
  consumables,
  calibrationService,
  trainingByData,
  insurancePartner,
  marketplace,
  takeBack,
]

/** All patterns, those around the machine first, then those around data, material and partners. */
export const PATTERNS: readonly Pattern[] = z.array(Pattern).parse(WRITTEN)

/** The pattern with an id, if there is one: a canvas may name one that a newer Leinwand knew. */
export const patternOf = (id: string): Pattern | undefined => PATTERNS.find(pattern => pattern.id === id)
