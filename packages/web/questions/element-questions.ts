import type { CycleElement } from '@leinwand/method'
import { dictionary } from '../language/dictionary.ts'

type Questions = Record<CycleElement, readonly string[]>

/** What is asked at each step, in the words of somebody who has to answer for it. */
export const elementQuestions = dictionary({
  de: {
    businessUnderstanding: [
      'Womit verdient Ihr Kunde sein Geld, und was kostet ihn heute Zeit, Material oder Nerven?',
      'An welcher Zahl merkt er, dass es besser wird? Wie steht sie jetzt, und wo wurde sie gemessen?',
      'Wie viel Euro ist ihm eine Einheit davon wert, und wer bei ihm würde diese Rechnung unterschreiben?',
      'Bis wann muss die Veränderung da sein, damit sie noch zählt?',
      'Was darf auf keinen Fall schlechter werden, während diese Zahl besser wird?',
      'Wer entscheidet am Ende, ob das Ziel erreicht ist?',
    ],
    dataUnderstanding: [
      'Welche Aufzeichnungen gibt es schon, seit wann, und wem gehören sie?',
      'Was bedeutet eine Zeile: ein Teil, eine Schicht, eine Sekunde?',
      'Welche Spalten sind lückenhaft, eingefroren oder in einer anderen Einheit, als ihr Name sagt?',
      'Wie oft kommt das Ereignis vor, um das es geht? Reicht das, um daraus zu lernen?',
      'Steht in einer Spalte etwas, das man erst hinterher wissen kann?',
      'Welche Messgröße fehlt, obwohl jeder in der Halle auf sie schaut?',
    ],
    automatedAcquisition: [
      'Welche Größe muss künftig von selbst kommen, und wie schnell wird sie gebraucht?',
      'Welche Steuerung oder welcher Sensor liefert sie heute schon, und über welches Protokoll?',
      'Was geschieht mit den Messwerten, wenn das Netz eine Stunde lang fehlt?',
      'Woran erkennt die Anlage selbst, dass ein Sensor Unsinn meldet?',
      'Läuft die Aufbereitung, die am Schreibtisch entstanden ist, unverändert auch im laufenden Betrieb?',
      'Wäre schon die saubere Erfassung für jemanden etwas wert?',
    ],
    dataPreparation: [
      'Welche Werte sind Fehler, und welche sind nur selten?',
      'Was soll mit Lücken geschehen, und wer in der Halle kann das beurteilen?',
      'Welche abgeleitete Größe würde ein erfahrener Techniker ausrechnen, bevor er urteilt?',
      'Passen Zeitstempel und Einheiten der Quellen wirklich zueinander?',
      'Wird so geteilt, dass nichts aus der Prüfung schon beim Lernen bekannt ist?',
    ],
    modeling: [
      'Soll vorhergesagt, gruppiert oder nur gewarnt werden, und was folgt daraus für das Verfahren?',
      'Wie gut wäre die einfachste Regel, die jemand auf einen Zettel schreiben könnte?',
      'Was ist teurer: ein falscher Alarm oder ein verpasster Ausfall, und um welchen Faktor?',
      'Stützt sich das Modell auf Größen, die ein Fachmann auch nennen würde?',
      'Muss jemand im Einzelfall erklären können, warum gewarnt wurde?',
    ],
    evaluation: [
      'Hält das Ergebnis auch auf Daten, die beim Lernen niemand gesehen hat?',
      'Bei welchen Maschinen, Werkstoffen oder Drehzahlen gilt es nicht mehr?',
      'Reicht die Güte, um das Ziel aus der Geschäftsdurchdringung zu erreichen?',
      'Würden Sie nach dieser Warnung selbst die Maschine anhalten?',
      'Geht es weiter in die Verwertung, oder zurück, weil die Frage anders gestellt werden muss?',
    ],
    deployment: [
      'Bei welchem Unternehmen arbeitet das Modell, und wer dort handelt, wenn es sich meldet?',
      'Was bezahlt der Kunde: die Anlage, den Monat, die Nutzung oder die Wirkung?',
      'Woran wird gemessen, dass die Zahl vom Anfang sich wirklich bewegt hat?',
      'Wer merkt, wenn das Modell schlechter wird, und was geschieht dann?',
      'Was haben Sie gelernt, das beim nächsten Kunden nicht noch einmal erarbeitet werden muss?',
    ],
  } satisfies Questions,
  en: {
    businessUnderstanding: [
      'How does your customer earn money, and what costs time, material or nerves today?',
      'By which figure do they notice that things improve? Where does it stand now, and where was it measured?',
      'How many euros is one unit of it worth to them, and who there would sign that sum?',
      'By when does the change have to be there to still count?',
      'What must not get worse while this figure gets better?',
      'Who decides in the end whether the goal has been reached?',
    ],
    dataUnderstanding: [
      'Which records exist already, since when, and whose are they?',
      'What does one row stand for: a part, a shift, a second?',
      'Which columns have gaps, are frozen, or are in another unit than their name says?',
      'How often does the event in question occur? Is that enough to learn from?',
      'Does a column hold something that can only be known afterwards?',
      'Which quantity is missing although everybody on the shop floor looks at it?',
    ],
    automatedAcquisition: [
      'Which quantity has to come by itself from now on, and how fast is it needed?',
      'Which controller or sensor delivers it already, and by which protocol?',
      'What happens to the readings when the network is down for an hour?',
      'How does the system itself notice that a sensor reports nonsense?',
      'Does the preparation that was made at a desk run unchanged in live operation?',
      'Would clean acquisition alone be worth something to somebody?',
    ],
    dataPreparation: [
      'Which values are errors, and which are merely rare?',
      'What should happen to gaps, and who on the shop floor can judge that?',
      'Which derived quantity would an experienced technician work out before judging?',
      'Do time stamps and units of the sources really fit each other?',
      'Is the split such that nothing of the test is known while learning?',
    ],
    modeling: [
      'Is it about forecasting, grouping or only warning, and what follows for the method?',
      'How good would the simplest rule be that somebody could write on a slip of paper?',
      'What costs more: a false alarm or a missed failure, and by which factor?',
      'Does the model rest on quantities that an expert would name too?',
      'Does somebody have to explain in the single case why there was a warning?',
    ],
    evaluation: [
      'Does the result hold on data that nobody saw while learning?',
      'For which machines, materials or speeds does it no longer apply?',
      'Is it good enough to reach the goal set in business understanding?',
      'Would you stop the machine yourself after such a warning?',
      'On to deployment, or back because the question has to be put differently?',
    ],
    deployment: [
      'At which company does the model work, and who there acts when it speaks up?',
      'What does the customer pay for: the equipment, the month, the use or the effect?',
      'By what is it measured that the figure from the beginning has really moved?',
      'Who notices when the model gets worse, and what happens then?',
      'What did you learn that need not be worked out again for the next customer?',
    ],
  },
})
