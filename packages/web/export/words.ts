import { dictionary } from '../language/dictionary.ts'

export const exportWords = dictionary({
  de: {
    open: 'Ausgeben',
    documents: 'Leinwand und Zahlen',
    project: 'Ganzes Projekt',
    formats: {
      pdf: 'PDF',
      pptx: 'PowerPoint',
      xlsx: 'Excel',
      svg: 'Bild (SVG)',
      png: 'Bild (PNG)',
      json: 'Projektdatei (JSON)',
      yaml: 'Projektdatei (YAML)',
    },
    hints: {
      pdf: 'Bericht: Leinwand auf A3, Urteil, Zahlen, offene Fragen',
      pptx: 'Folien zum Weiterbearbeiten',
      xlsx: 'Jede Kennzahl als Formel über den Annahmen',
      svg: 'Leinwand zum Vergrößern',
      png: 'Leinwand zum Einfügen',
      json: 'zum Sichern und Übertragen',
      yaml: 'zum Lesen und Bearbeiten',
    },
    writing: (format: string) => `${format} wird geschrieben …`,
    done: (format: string) => `${format} ist gespeichert.`,
  },
  en: {
    open: 'Export',
    documents: 'Canvas and numbers',
    project: 'Whole project',
    formats: {
      pdf: 'PDF',
      pptx: 'PowerPoint',
      xlsx: 'Excel',
      svg: 'Picture (SVG)',
      png: 'Picture (PNG)',
      json: 'Project file (JSON)',
      yaml: 'Project file (YAML)',
    },
    hints: {
      pdf: 'Report: canvas on A3, verdict, numbers, open questions',
      pptx: 'Slides to work on',
      xlsx: 'Every figure a formula over the assumptions',
      svg: 'Canvas, sharp at any size',
      png: 'Canvas, to paste elsewhere',
      json: 'to keep and to move',
      yaml: 'to read and to edit',
    },
    writing: format => `Writing ${format} …`,
    done: format => `${format} is saved.`,
  },
})
