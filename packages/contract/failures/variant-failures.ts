const row = <const De extends string, const En extends string>(status: number, de: De, en: En) =>
  ({ status, exit: 2, de, en }) as const

/** What can go wrong between the variants of a business model. */
export const variantFailures = {
  'variant-not-found': row(
    404,
    'Die Variante „{variant}“ gibt es in diesem Projekt nicht; es gibt {allowed}.',
    'There is no variant “{variant}” in this project; there is {allowed}.',
  ),
  'variant-exists': row(
    409,
    'Eine Variante mit der Kennung „{variant}“ gibt es schon; bitte eine andere wählen.',
    'There is a variant “{variant}” already; please choose another id.',
  ),
  'variant-removed': row(
    409,
    'Die Variante „{variant}“ ist entfernt; bitte erst zurückholen, dann weiterarbeiten.',
    'The variant “{variant}” is removed; please bring it back first, then go on.',
  ),
  'variant-main': row(
    409,
    'Die Hauptvariante lässt sich weder umbenennen noch entfernen; auf ihr läuft, was in diesem Projekt läuft.',
    'The main variant can be neither renamed nor removed; what runs in this project runs on it.',
  ),
  'moment-not-found': row(
    404,
    'Die Variante „{variant}“ hat keinen Stand {seq}; ihr letzter ist {last}.',
    'The variant “{variant}” has no moment {seq}; its last is {last}.',
  ),
  'binding-not-there': row(
    400,
    'Die Notiz „{note}“ soll an „{found}“ gebunden werden, das es unter „{where}“ nicht gibt; bitte zuerst dort anlegen.',
    'The note “{note}” is to be bound to “{found}”, which does not exist under “{where}”; please add it there first.',
  ),
  'part-changed-meanwhile': row(
    409,
    '{actor} hat diesen Teil um {when} geändert, während Sie daran gearbeitet haben; bitte neu laden und die Änderung noch einmal machen.',
    '{actor} changed this part at {when} while you worked on it; please load it anew and make your change again.',
  ),
} as const
