import { fits, misfit, open } from '../judgement.ts'
import type { MethodCard } from '../method-card.ts'
import { withTask } from '../preconditions.ts'

export const thresholdRule: MethodCard = {
  id: 'threshold-rule',
  kind: 'prediction',
  name: { de: 'Regel mit einer Grenze', en: 'Rule with a single limit' },
  purpose: {
    de: 'Eine Messgröße, eine Grenze, ein Alarm: Was ein Meister auf einen Zettel schreiben würde, aus den Daten gefunden.',
    en: 'One quantity, one limit, one alarm: what a foreman would put on a slip of paper, found in the data.',
  },
  needs: {
    de: 'Eine Spalte, an der man den Fehler sieht; wenige Zeilen genügen.',
    en: 'One column in which the fault shows; a few rows suffice.',
  },
  pitfalls: {
    de: 'Wirkt der Fehler erst im Zusammenspiel zweier Größen, findet eine Grenze ihn nicht. Grenzen verschieben sich mit dem Produkt.',
    en: 'Where the fault comes of two quantities together, no single limit finds it. Limits shift with the product.',
  },
  example: {
    de: 'Ein Kompressor meldet ab 92 °C Öltemperatur; das fing zwei Drittel der Ausfälle, und jeder im Betrieb verstand es.',
    en: 'A compressor warns from 92 °C of oil; that caught two failures in three, and everybody in the plant understood it.',
  },
  learners: ['thresholdRule'],
  judge: withTask('any', ({ task, explained, classes }) => {
    if (classes !== null && classes > 2)
      return misfit(
        `Eine Grenze trennt zwei Klassen, hier sind es ${classes}.`,
        `One limit parts two classes, here there are ${classes}.`,
      )
    if (explained)
      return fits(
        'Eine Erklärung ist verlangt, und einfacher als eine einzige Grenze wird sie nicht.',
        'An explanation is asked for, and none is simpler than a single limit.',
      )
    if (task === 'classification' && classes === null)
      return open(
        'Wie viele Klassen die Zielgröße hat, ist noch nicht bekannt: erst die Daten aufbereiten.',
        'How many classes the target has is not known yet: prepare the data first.',
      )
    return task === 'classification'
      ? fits(
          'Die Zielgröße hat zwei Klassen: Was eine einzige Grenze schafft, zeigt, ob sich mehr lohnt.',
          'The target has two classes: what a single limit reaches shows whether more is worth it.',
        )
      : misfit(
          'Für eine Zahl sind zwei Stufen zu grob; ein Entscheidungsbaum sagt mehr und bleibt lesbar.',
          'Two steps are too coarse for a number; a decision tree says more and stays readable.',
        )
  }),
}
