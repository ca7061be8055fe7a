import { dictionary } from '../language/dictionary.ts'

export const listWords = dictionary({
  de: {
    importTitle: 'Liste übernehmen',
    importLead:
      'Markdown mit einer Überschrift je Feld und Aufzählungen, oder CSV mit den Spalten „Feld“ und „Text“. Die Notizen kommen unter die, die schon da sind.',
    pick: 'Datei wählen …',
    paste: 'oder die Liste hier einfügen',
    placeholder:
      '## Kern-Partner\n- Sensorhersteller\n- Messtechnik-Institut\n\n## Wertversprechen\n- Kein ungeplanter Stillstand',
    pasted: 'Liste',
    take: (count: number) => (count === 1 ? '1 Notiz übernehmen' : `${count} Notizen übernehmen`),
    taken: (count: number) => (count === 1 ? '1 Notiz übernommen' : `${count} Notizen übernommen`),
    preview: (count: number) => (count === 1 ? '1 Notiz' : `${count} Notizen`),
    unfit: (count: number) => (count === 1 ? 'Eine Stelle passt nicht' : `${count} Stellen passen nicht`),
    unfitRest: 'Der Rest der Liste kommt auf die Leinwand.',
    more: (count: number) => `… und ${count} weitere.`,
    blank: 'Leere Leinwand …',
    newTitle: 'Neues Projekt',
    newLead:
      'Ein Geschäftsmodell beginnt mit der Leinwand allein. Ziele, Daten und Zahlen kommen später dazu.',
    name: 'Name des Projekts',
    nameHint: 'etwa „Ausfallwarnung für Fräsmaschinen“',
    provider: 'Anbieter',
    providerHint: 'das Unternehmen, dessen Geschäftsmodell es ist',
    create: 'Projekt anlegen',
  },
  en: {
    importTitle: 'Take over a list',
    importLead:
      'Markdown with a heading a block and bullet lists, or CSV with the columns “block” and “text”. The notes go below those that are there.',
    pick: 'Choose a file …',
    paste: 'or paste the list here',
    placeholder:
      '## Key partners\n- Sensor maker\n- Metrology institute\n\n## Value propositions\n- No unplanned standstill',
    pasted: 'List',
    take: count => (count === 1 ? 'Take over 1 note' : `Take over ${count} notes`),
    taken: count => (count === 1 ? '1 note taken over' : `${count} notes taken over`),
    preview: count => (count === 1 ? '1 note' : `${count} notes`),
    unfit: count => (count === 1 ? 'One place does not fit' : `${count} places do not fit`),
    unfitRest: 'The rest of the list goes onto the canvas.',
    more: count => `… and ${count} more.`,
    blank: 'Blank canvas …',
    newTitle: 'New project',
    newLead: 'A business model begins with the canvas alone. Goals, data and numbers come later.',
    name: 'Name of the project',
    nameHint: 'such as “Failure warnings for milling machines”',
    provider: 'Provider',
    providerHint: 'the company whose business model it is',
    create: 'Create the project',
  },
})
