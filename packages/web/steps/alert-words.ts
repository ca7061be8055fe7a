import { dictionary } from '../language/dictionary.ts'

type About = { column: string; figure: string; share: string }

/** What the profile found conspicuous, and why a column counts as a leak, by their codes. */
export const alertWords = dictionary({
  de: {
    texts: {
      constant: ({ column }: About) => `„${column}“ hat immer denselben Wert.`,
      identifier: ({ column }: About) => `„${column}“ ist in jeder Zeile anders; vermutlich eine Kennung.`,
      missing: ({ column, share }: About) => `In „${column}“ fehlen ${share} der Werte.`,
      unreadable: ({ column, figure }: About) => `In „${column}“ lassen sich ${figure} Werte nicht lesen.`,
      imbalance: ({ column, share }: About) =>
        `„${column}“ ist sehr ungleich verteilt: seltenere Klasse ${share}.`,
      correlated: ({ column, figure }: About) => `${column} laufen fast gleich (Korrelation ${figure}).`,
      duplicates: ({ figure }: About) => `${figure} Zeilen kommen mehrfach vor.`,
    } as Readonly<Record<string, (about: About) => string>>,
    other: (code: string, { column, figure }: About) => [code, column, figure].filter(Boolean).join(' · '),
    leaks: {
      separates: 'trennt die Klassen fast allein (Fläche unter ROC)',
      implies: 'ein Wert bedeutet fast immer das Ereignis (Anteil)',
      filled: 'ist fast nur gefüllt, wenn das Ereignis eintrat (Anteil)',
      family: 'nennt zusammen mit verwandten Spalten das Ereignis (Übereinstimmung)',
      same: 'ist die Zielgröße in anderer Form (Korrelation)',
    } as Readonly<Record<string, string>>,
  },
  en: {
    texts: {
      constant: ({ column }) => `“${column}” always has the same value.`,
      identifier: ({ column }) => `“${column}” differs in every row; probably an identifier.`,
      missing: ({ column, share }) => `In “${column}” ${share} of the values are missing.`,
      unreadable: ({ column, figure }) => `In “${column}” ${figure} values cannot be read.`,
      imbalance: ({ column, share }) => `“${column}” is very unbalanced: rarer class ${share}.`,
      correlated: ({ column, figure }) => `${column} run almost alike (correlation ${figure}).`,
      duplicates: ({ figure }) => `${figure} rows occur more than once.`,
    },
    other: (code, { column, figure }) => [code, column, figure].filter(Boolean).join(' · '),
    leaks: {
      separates: 'separates the classes almost alone (area under ROC)',
      implies: 'one value almost always means the event (share)',
      filled: 'is filled almost only where the event occurred (share)',
      family: 'names the event together with related columns (agreement)',
      same: 'is the target in another form (correlation)',
    },
  },
})
