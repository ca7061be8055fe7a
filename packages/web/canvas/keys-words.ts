import { dictionary } from '../language/dictionary.ts'

/** The sheet of keys: what is pressed, and what it does. Key caps are said as they stand on the keyboard. */
export const keysWords = dictionary({
  de: {
    title: 'Tasten der Leinwand',
    hint: 'Auf dem Mac steht ⌘ für Strg.',
    groups: {
      write: 'Schreiben',
      choose: 'Auswählen und gehen',
      move: 'Bewegen',
      see: 'Sehen',
    },
    rows: {
      write: [
        'N: neue Notiz im Feld',
        'Eingabetaste oder F2: Text bearbeiten',
        'Umschalt + Eingabetaste: Einzelheiten öffnen',
        'Entf: ausgewählte Notizen löschen',
        'L: mit einer anderen Notiz verbinden',
        'Strg + Z: rückgängig',
        'Strg + Y oder Strg + Umschalt + Z: wiederholen',
      ],
      choose: [
        'Pfeiltasten: zur nächsten Notiz',
        'Leertaste: Notiz dazunehmen oder weglassen',
        'Umschalt + Pfeiltasten oder Klick: Auswahl ausdehnen',
        'Strg + Klick: Notiz dazunehmen oder weglassen',
        'Strg + A: alle im Feld, noch einmal: alle',
        'Rahmen auf leerem Grund ziehen: was er berührt',
        'Finger lange auf der Notiz: Notiz dazunehmen',
        'Esc: Auswahl aufheben',
      ],
      move: [
        'Alt + Pfeiltasten: alle ausgewählten verschieben',
        'Strg + C, X, V: kopieren, ausschneiden, einfügen',
        'Liste einfügen: aus jeder Zeile wird eine Notiz',
        'Strg + D: verdoppeln',
      ],
      see: [
        '/ oder Strg + F: suchen, Eingabetaste zum nächsten Treffer',
        '+ und −: vergrößern, verkleinern',
        '0: ganze Leinwand',
        'Strg + Mausrad, zwei Finger: Zoom',
        '?: diese Übersicht',
      ],
    },
  },
  en: {
    title: 'Keys of the canvas',
    hint: 'On a Mac, ⌘ stands for Ctrl.',
    groups: {
      write: 'Writing',
      choose: 'Selecting and walking',
      move: 'Moving',
      see: 'Seeing',
    },
    rows: {
      write: [
        'N: new note in the block',
        'Enter or F2: edit the text',
        'Shift + Enter: open the details',
        'Delete: remove the selected notes',
        'L: link to another note',
        'Ctrl + Z: undo',
        'Ctrl + Y or Ctrl + Shift + Z: redo',
      ],
      choose: [
        'Arrow keys: to the next note',
        'Space: add the note or leave it out',
        'Shift + arrow keys or click: extend the selection',
        'Ctrl + click: add the note or leave it out',
        'Ctrl + A: all in the block, once more: all',
        'Drag a frame on empty ground: whatever it touches',
        'Finger resting on a note: add the note',
        'Esc: clear the selection',
      ],
      move: [
        'Alt + arrow keys: move all selected ones',
        'Ctrl + C, X, V: copy, cut, paste',
        'Paste a list: each line becomes a note',
        'Ctrl + D: duplicate',
      ],
      see: [
        '/ or Ctrl + F: search, Enter to the next hit',
        '+ and −: zoom in, zoom out',
        '0: the whole canvas',
        'Ctrl + wheel, two fingers: zoom',
        '?: this overview',
      ],
    },
  },
})
