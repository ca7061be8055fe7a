import type { Language } from '@leinwand/contract'

const MODELS = `
  model: oneOff              price, unit
  model: subscription        price  |  tiers: { kind: graduated | volume, steps: [{ upTo: 10, price: 20 }, …, { upTo: null, price: 10 }] }
  model: payPerUse           price | tiers, unit, base, minimum
  model: availability        base, agreed (%), bonus, malus
  model: gainSharing         share, baseline, valuePerUnit
  model: equipmentAsService  price, unit
  model: dataSale            price, per (dataSet | access)`

/** What a price model file and a usage file look like; said by `leinwand price --help`. */
export const PRICE_HELP: Record<Language, string> = {
  de: `
MODEL.yaml, Beträge in Euro ohne Umsatzsteuer, je Abrechnungszeitraum:
${MODELS}

USAGE als JSON oder CSV mit Kopfzeile: quantity (Menge; auch reached für erreichte Verfügbarkeit in %, actual für die
erreichte Kennzahl), dazu id (zählt einmal), at (wann) und received (wann eingegangen). Mit --period zählt, was in
dem Monat liegt; was davor liegt und nicht schon eingegangen war, wird ein Nachtrag. Alles wird in Cent gerechnet.`,
  en: `
MODEL.yaml, amounts in euro without VAT, per billing period:
${MODELS}

USAGE as JSON or CSV with a header: quantity (also reached for the availability reached in %, actual for the KPI
reached), with id (counts once), at (when) and received (when it arrived). With --period, what lies in that month
counts; what lies before it and had not arrived by then becomes a correction. Everything is computed in cents.`,
}
