import { dictionary } from '../language/dictionary.ts'

/** Apart from the words of the page itself, which are many and come with it. */
export const modelLinkWords = dictionary({
  de: { look: 'Modell im Einzelnen ansehen', all: 'Alle Modelle' },
  en: { look: 'Look at the model in detail', all: 'All models' },
})
