import { dictionary } from '../language/dictionary.ts'

export const runWords = dictionary({
  de: {
    start: 'Kreislauf starten',
    again: 'Kreislauf neu starten',
    stop: 'Anhalten',
    title: 'Lauf',
    queued: 'Der Lauf wartet, bis ein anderer fertig ist.',
    running: (stage: string) => `Der Kreislauf läuft: ${stage}`,
    stages: 'Abschnitte des Laufs',
    done: 'fertig',
    now: 'jetzt',
    waiting: 'wartet',
    lastRun: (when: string, seconds: string) => `Letzter Lauf: ${when}, ${seconds} s`,
    model: 'Modell ansehen',
    failed: 'Der letzte Lauf ist gescheitert.',
    cancelled: 'Der letzte Lauf wurde angehalten; es wurde nichts verändert.',
    neverTitle: 'Noch kein Lauf',
    never:
      'Was hier steht, entsteht beim Lauf: Daten einlesen, aufbereiten, Modell anlernen, bewerten, verwerten, rechnen.',
    noSource:
      'Dieses Projekt hat noch keine Daten, auf denen der Kreislauf laufen kann. Quelle, Rezept und Tor stehen in der Projektdatei (sources, recipe, gate): Sichern Sie das Projekt, ergänzen Sie sie dort und öffnen Sie die Datei neu.',
    noRecipe:
      'Dieses Projekt sagt noch nicht, was aus seinen Daten werden soll. Rezept und Tor stehen in der Projektdatei (recipe, gate): Sichern Sie das Projekt, ergänzen Sie sie dort und öffnen Sie die Datei neu.',
    failedTitle: 'Der Lauf ließ sich nicht lesen',
  },
  en: {
    start: 'Start the cycle',
    again: 'Start the cycle again',
    stop: 'Stop',
    title: 'Run',
    queued: 'The run waits until another one is done.',
    running: stage => `The cycle is running: ${stage}`,
    stages: 'Stages of the run',
    done: 'done',
    now: 'now',
    waiting: 'waiting',
    lastRun: (when, seconds) => `Last run: ${when}, ${seconds} s`,
    model: 'Look at the model',
    failed: 'The last run failed.',
    cancelled: 'The last run was stopped; nothing was changed.',
    neverTitle: 'No run yet',
    never:
      'What stands here comes out of a run: read data, prepare, train the model, evaluate, deploy, do the sums.',
    noSource:
      'This project has no data yet for the cycle to run on. Source, recipe and gate stand in the project file (sources, recipe, gate): save the project, add them there and open the file anew.',
    noRecipe:
      'This project does not say yet what its data are to become. Recipe and gate stand in the project file (recipe, gate): save the project, add them there and open the file anew.',
    failedTitle: 'The run could not be read',
  },
})
