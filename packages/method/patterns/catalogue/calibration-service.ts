import { needs, type WrittenPattern } from '../pattern.ts'
import { MADE_TO_SERVE } from '../sources.ts'

export const calibrationService: WrittenPattern = {
  id: 'calibration-service',
  kind: 'service',
  name: { de: 'Kalibrierung als Dienst', en: 'Calibration as a service' },
  idea: {
    de: 'Messgeräte werden nach Bedarf statt nach Kalender kalibriert: Die Daten zeigen, welche driften. Nachweise liegen bereit, wenn der Prüfer kommt.',
    en: 'Instruments are calibrated by need, not by calendar: the data show which of them drift. Proof is at hand when the auditor comes.',
  },
  notes: [
    needs(
      'standards',
      'keyResources',
      'hardware',
      [],
      'Rückführbare Normale und Prüfplätze',
      'Traceable standards and test benches',
    ),
    needs(
      'drift',
      'keyResources',
      'service',
      ['dataUnderstanding', 'automatedAcquisition'],
      'Verlauf der Abweichungen je Gerät',
      'History of deviations per instrument',
    ),
    needs(
      'forecast',
      'keyActivities',
      'service',
      ['dataPreparation', 'modeling', 'evaluation'],
      'Drift vorhersagen und Fristen festlegen',
      'Forecast drift and set intervals',
    ),
    needs(
      'do',
      'keyActivities',
      'hardware',
      ['deployment'],
      'Kalibrieren, beim Kunden oder im Labor',
      'Calibrate, at the customer or in the laboratory',
    ),
    needs('body', 'keyPartners', 'service', [], 'Akkreditiertes Labor', 'Accredited laboratory'),
    needs(
      'value',
      'valuePropositions',
      'service',
      [],
      'Weniger Kalibrierungen und immer ein gültiger Nachweis',
      'Fewer calibrations and always valid proof',
    ),
    needs(
      'fee',
      'revenueStreams',
      'service',
      [],
      'Monatlicher Preis je Gerät, Kalibrierung eingeschlossen',
      'Monthly price per instrument, calibration included',
    ),
    needs(
      'cost',
      'costStructure',
      'hardware',
      [],
      'Labor, Versand und Ersatzgeräte',
      'Laboratory, shipping and replacement instruments',
    ),
  ],
  offer: {
    offering: 'service',
    price: {
      model: 'subscription',
      tiers: {
        kind: 'volume',
        steps: [
          { upTo: 50, price: 24 },
          { upTo: 200, price: 19 },
          { upTo: null, price: 15 },
        ],
      },
    },
    unitCost: 9,
    quantity: { initial: 20, growth: 12, churn: 0.004, limit: 1000 },
  },
  pricing: {
    de: 'Mengenpreis je Gerät und Monat; darin die Kalibrierung, wenn sie nötig wird, und ein Ersatzgerät solange.',
    en: 'A volume price per instrument and month; included are calibration when it is needed and a replacement meanwhile.',
  },
  example: {
    de: 'Die Muster Wägetechnik GmbH betreut 180 Waagen eines Lebensmittelherstellers und kalibriert nur noch, was driftet.',
    en: 'Muster Wägetechnik GmbH looks after 180 scales of a food producer and calibrates only what drifts.',
  },
  risks: [
    {
      de: 'Feste Fristen im Eichrecht oder beim Kunden lassen sich nicht durch Daten ersetzen: vorher klären.',
      en: 'Fixed intervals by law or by the customer cannot be replaced by data: settle it first.',
    },
    {
      de: 'Ein falscher Nachweis macht alle Messungen dazwischen zweifelhaft: Haftung und Rückverfolgung regeln.',
      en: 'A wrong certificate puts all measurements in between in doubt: settle liability and tracing.',
    },
  ],
  sources: [
    {
      by: 'ISO/IEC 17025',
      title: 'General requirements for the competence of testing and calibration laboratories',
      year: 2017,
    },
    MADE_TO_SERVE,
  ],
}
