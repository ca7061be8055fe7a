import type { Block } from '@leinwand/method'
import { dictionary } from '../language/dictionary.ts'

type Questions = Record<Block, readonly string[]>

/** What is asked at each block, in the words of somebody who has to earn money with it. */
export const blockQuestions = dictionary({
  de: {
    keyPartners: [
      'Ohne wen käme das Produkt morgen nicht zustande?',
      'Was kann ein Partner besser, und was müssen Sie selbst beherrschen?',
      'Wer hat schon heute die Daten oder den Zugang, der Ihnen fehlt?',
      'Was tun Sie, wenn dieser Partner ausfällt oder den Preis verdoppelt?',
    ],
    keyActivities: [
      'Was muss jede Woche geschehen, damit der Kunde bekommt, was Sie versprechen?',
      'Welche dieser Tätigkeiten kann niemand so gut wie Sie?',
      'Wo fallen dabei Daten an, und wer wertet sie heute aus?',
      'Was davon müsste von selbst laufen, wenn Sie hundert Kunden hätten?',
    ],
    keyResources: [
      'Was haben Sie, das ein Wettbewerber nicht in einem Jahr beschaffen könnte?',
      'Welche Daten liegen bei Ihnen, und nach welchem Vertrag dürfen Sie sie nutzen?',
      'Wer weiß, woran man es der Maschine ansieht, und was ist, wenn er in Rente geht?',
      'Welche Maschinen im Feld sind erreichbar, und welche ließen sich nachrüsten?',
    ],
    valuePropositions: [
      'Was hat der Kunde am Montagmorgen davon?',
      'Welche seiner Zahlen ändert sich, von welchem Wert auf welchen?',
      'Was macht er heute stattdessen, und was kostet ihn das?',
      'Würde er es vermissen, wenn es nach drei Monaten wieder weg wäre?',
      'Steht auf der Notiz ein Nutzen, oder steht da, was Sie liefern?',
    ],
    customerRelationships: [
      'Woran merkt der Kunde zwischen zwei Rechnungen, dass es Sie gibt?',
      'Wer spricht mit ihm, wenn etwas schiefgeht, und wie schnell?',
      'Was davon braucht einen Menschen, und was geht ohne?',
      'Wie erfahren Sie, dass ein Kunde kündigen will, bevor er kündigt?',
    ],
    channels: [
      'Wo sucht dieser Kunde, wenn er das Problem hat?',
      'Wer in seiner Firma entscheidet, wer bezahlt und wer benutzt?',
      'Wie kommt der Dienst in die Halle: über Händler, den Techniker, die Steuerung?',
      'Was kostet es Sie, einen Kunden zu gewinnen?',
    ],
    customerSegments: [
      'Wer genau? Könnten Sie zehn Firmen mit Namen nennen?',
      'Wer von ihnen hat das Problem so sehr, dass er heute schon Geld dafür ausgibt?',
      'Worin unterscheiden sich zwei Segmente: Nutzen, Weg, Preis?',
      'Wer nutzt es, wer bezahlt es, und sind das dieselben?',
      'Wem gehören die Daten, die bei diesem Kunden entstehen?',
    ],
    costStructure: [
      'Welche Kosten steigen mit jedem Kunden, welche bleiben?',
      'Was ist am teuersten, und welche Leistung verursacht es?',
      'Was kostet der Dienst in dem Monat, in dem niemand ihn benutzt?',
      'Wer trägt das Kapital, bis die ersten Einnahmen kommen?',
    ],
    revenueStreams: [
      'Wofür zahlt der Kunde gern, und wofür hat er bisher bezahlt?',
      'Einmal, im Monat, je Nutzung oder nach Wirkung: Was passt zu seinem Haushalt?',
      'Welcher Teil der Einnahmen kommt im dritten Jahr noch von selbst?',
      'Bei welcher Auslastung kippt dieses Preismodell, und wer trägt dann den Verlust?',
    ],
  } satisfies Questions,
  en: {
    keyPartners: [
      'Without whom would the product not come about tomorrow?',
      'What can a partner do better, and what must you master yourself?',
      'Who already has the data or the access that you lack?',
      'What do you do when this partner fails or doubles the price?',
    ],
    keyActivities: [
      'What has to happen every week so that the customer gets what you promise?',
      'Which of these activities can nobody do as well as you?',
      'Where do data arise in it, and who looks at them today?',
      'What of it would have to run by itself if you had a hundred customers?',
    ],
    keyResources: [
      'What do you have that a competitor could not get within a year?',
      'Which data are with you, and under which contract may you use them?',
      'Who knows how to tell by the machine, and what happens when they retire?',
      'Which machines in the field can be reached, and which could be retrofitted?',
    ],
    valuePropositions: [
      'What does the customer gain from it on Monday morning?',
      'Which of their figures changes, from which value to which?',
      'What do they do in its place today, and what does that cost them?',
      'Would they miss it if it were gone again after three months?',
      'Does the note say a benefit, or does it say what you deliver?',
    ],
    customerRelationships: [
      'How does the customer notice between two invoices that you are there?',
      'Who talks to them when something goes wrong, and how fast?',
      'What of it needs a person, and what works without?',
      'How do you learn that a customer wants to leave before they leave?',
    ],
    channels: [
      'Where does this customer look when they have the problem?',
      'Who in their firm decides, who pays and who uses it?',
      'How does the service get onto the shop floor: dealer, technician, controller?',
      'What does it cost you to win a customer?',
    ],
    customerSegments: [
      'Who exactly? Could you name ten firms?',
      'Which of them has the problem so badly that they spend money on it today?',
      'In what do two segments differ: benefit, way, price?',
      'Who uses it, who pays for it, and are they the same?',
      'Whose are the data that arise at this customer?',
    ],
    costStructure: [
      'Which costs rise with each customer, which stay?',
      'What is the most expensive, and which activity causes it?',
      'What does the service cost in a month in which nobody uses it?',
      'Who bears the capital until the first revenue comes?',
    ],
    revenueStreams: [
      'What does the customer gladly pay for, and what have they paid for so far?',
      'Once, monthly, by use or by effect: what fits their budget?',
      'Which part of the revenue still comes by itself in the third year?',
      'At which utilisation does this price model break, and who bears the loss then?',
    ],
  },
})
