import { badInput } from './bad-input.ts'

/** What can be wrong with a price model file and with the usage that it is asked about. */
export const priceFailures = {
  'price-file-empty': badInput(
    '{file} ist leer; erwartet wird ein Preismodell wie „model: subscription“, „leinwand price --help“ zeigt alle.',
    '{file} is empty; a price model such as “model: subscription” is expected, “leinwand price --help” shows all.',
  ),
  'price-not-a-model': badInput(
    '{file} ist kein Preismodell: erwartet werden Schlüssel wie „model: subscription“, gefunden wurde {found}.',
    '{file} is not a price model: keys such as “model: subscription” are expected, {found} was found.',
  ),
  'usage-not-json': badInput(
    '{file} ist kein JSON ({reason}); erwartet wird eine Liste von Ereignissen oder eine CSV-Datei.',
    '{file} is not JSON ({reason}); a list of events or a CSV file is expected.',
  ),
  'usage-form': badInput(
    '{file}: Eintrag {entry} passt nicht: {field} fehlt oder ist keins der erwarteten Felder ({allowed}).',
    '{file}: entry {entry} does not fit: {field} is missing or is none of the expected fields ({allowed}).',
  ),
  'usage-not-a-number': badInput(
    '{file}: In Eintrag {entry} ist {field} keine Zahl, gefunden wurde {found}.',
    '{file}: in entry {entry} {field} is not a number, {found} was found.',
  ),
  'usage-more-cells': badInput(
    '{file}: Eintrag {entry} hat {found} Zellen, der Kopf {expected}; steht dort ein Komma in einer Zahl, bitte die Zellen mit Semikolon trennen oder die Zahl mit Punkt schreiben.',
    '{file}: entry {entry} has {found} cells, the header {expected}; if there is a comma in a number, please part the cells by semicolons or write the number with a point.',
  ),
  'price-too-large': badInput(
    'Der Betrag ist zu groß, um ihn auf den Cent zu berechnen; bitte Preise und Mengen prüfen.',
    'The amount is too large to compute to the cent; please check prices and quantities.',
  ),
  'usage-negative': badInput(
    'Eintrag {entry} der Nutzung hat die Menge {found}; Mengen dürfen nicht negativ sein.',
    'Entry {entry} of the usage has the quantity {found}; quantities must not be negative.',
  ),
  'usage-id-conflict': badInput(
    'Das Ereignis „{id}“ kommt zweimal mit verschiedenem Inhalt vor (Einträge {first} und {entry}); bitte klären, welcher gilt.',
    'The event “{id}” is there twice with different contents (entries {first} and {entry}); please settle which one holds.',
  ),
  'usage-time': badInput(
    '{file}: In Eintrag {entry} ist {field} kein Zeitpunkt wie 2026-11-03 oder 2026-11-03T08:15:00Z, gefunden wurde {found}.',
    '{file}: in entry {entry} {field} is no time such as 2026-11-03 or 2026-11-03T08:15:00Z, {found} was found.',
  ),
  'usage-without-time': badInput(
    'Eintrag {entry} der Nutzung sagt nicht, wann es war (at); mit --period muss jeder Eintrag das sagen.',
    'Entry {entry} of the usage does not say when it was (at); with --period every entry must.',
  ),
} as const
