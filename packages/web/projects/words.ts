import { dictionary } from '../language/dictionary.ts'

export const projectsWords = dictionary({
  de: {
    title: 'Projekte',
    lead: 'Jedes Projekt ist ein Geschäftsmodell auf einer Leinwand, verbunden mit Daten, Modell und Zahlen.',
    create: 'Datei öffnen …',
    createHint:
      'Eine Projektdatei (YAML, JSON) oder eine Liste von Notizen (Markdown, CSV); daraus wird ein neues Projekt.',
    emptyTitle: 'Noch kein Projekt',
    emptyText:
      'Beginnen Sie mit dem Beispiel: Ein Maschinenbauer verkauft Ausfallwarnungen. Oder beginnen Sie mit einer leeren Leinwand.',
    emptyTextNoDemo:
      'Beginnen Sie mit einer leeren Leinwand oder öffnen Sie eine Datei. Ein vollständiges Beispiel liegt Leinwand im Ordner examples/milling bei.',
    demo: 'Demo öffnen',
    wrongFile: 'Die Projektdatei passt noch nicht',
    more: (count: number) => `… und ${count} weitere Stellen.`,
    tooBig: (file: string) => `„${file}“ ist größer als 5 MB; eine Projektdatei ist Text und viel kleiner.`,
    stands: (name: string) =>
      `„${name}“ gibt es hier schon. Es bleibt, wie es ist; die Datei lässt sich daneben öffnen.`,
    asCopy: 'Als Kopie öffnen',
    copyOf: (name: string) => `${name.slice(0, 110)} (Kopie)`,
    npv: 'Kapitalwert',
    lastRun: 'Letzter Lauf',
    never: 'noch nie',
    live: 'läuft live',
    menu: (name: string) => `Weiteres zu ${name}`,
    export: 'Als Projektdatei sichern (JSON)',
    exportYaml: 'Als Projektdatei sichern (YAML)',
    remove: 'Löschen …',
    removeTitle: (name: string) => `„${name}“ löschen?`,
    removeText:
      'Leinwand, Läufe und aufgezeichnete Messwerte dieses Projekts werden gelöscht. Das lässt sich nicht rückgängig machen; sichern Sie vorher die Projektdatei.',
    removeYes: 'Endgültig löschen',
    cancel: 'Abbrechen',
    lights: { green: 'schwarze Zahlen', amber: 'schwarze Zahlen unsicher', red: 'rote Zahlen' },
  },
  en: {
    title: 'Projects',
    lead: 'A project is a business model on a canvas, tied to data, a model and numbers.',
    create: 'Open a file …',
    createHint: 'A project file (YAML, JSON) or a list of notes (Markdown, CSV); it becomes a new project.',
    emptyTitle: 'No project yet',
    emptyText:
      'Begin with the example: a machine maker sells failure warnings. Or begin with a blank canvas.',
    emptyTextNoDemo:
      'Begin with a blank canvas or open a file. Leinwand brings a complete example in the folder examples/milling.',
    demo: 'Open the demo',
    wrongFile: 'The project file does not fit yet',
    more: count => `… and ${count} more places.`,
    tooBig: file => `“${file}” is larger than 5 MB; a project file is text and much smaller.`,
    stands: name => `“${name}” is already here. It stays as it is; the file can be opened beside it.`,
    asCopy: 'Open as a copy',
    copyOf: name => `${name.slice(0, 110)} (copy)`,
    npv: 'Net present value',
    lastRun: 'Last run',
    never: 'never',
    live: 'running live',
    menu: name => `More about ${name}`,
    export: 'Save as project file (JSON)',
    exportYaml: 'Save as project file (YAML)',
    remove: 'Delete …',
    removeTitle: name => `Delete “${name}”?`,
    removeText:
      'Canvas, runs and recorded readings of this project are deleted. This cannot be undone; save the project file first.',
    removeYes: 'Delete for good',
    cancel: 'Cancel',
    lights: { green: 'black figures', amber: 'black figures uncertain', red: 'red figures' },
  },
})
