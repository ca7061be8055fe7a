import type { RuleId } from './finding.ts'
import type { FindingWords } from './finding-words.ts'

export const FINDINGS_IN_GERMAN: Readonly<Record<RuleId, FindingWords>> = {
  'binding-gone': {
    title: 'Verbindung ins Leere',
    found: ({ note, gone }) =>
      `„${note}“ ist mit etwas verbunden, das es im Projekt nicht mehr gibt: ${gone}.`,
    advice: 'Verbinden Sie die Notiz neu, oder lösen Sie die Verbindung.',
  },
  'link-gone': {
    title: 'Verweis ins Leere',
    found: ({ note, count }) =>
      count === 1
        ? `„${note}“ verweist auf eine Notiz, die es nicht mehr gibt.`
        : `„${note}“ verweist auf ${count} Notizen, die es nicht mehr gibt.`,
    advice: 'Entfernen Sie den Verweis, oder holen Sie die gelöschte Notiz zurück.',
  },
  'segment-gone': {
    title: 'Kundensegment fehlt',
    found: ({ note }) => `„${note}“ gehört zu einem Kundensegment, das es nicht mehr gibt.`,
    advice: 'Wählen Sie ein anderes Segment, oder lassen Sie die Notiz für alle gelten.',
  },
  'block-empty': {
    title: 'Leeres Feld',
    found: ({ block }) => `Im Feld „${block}“ steht noch nichts.`,
    advice: 'Beantworten Sie eine der Leitfragen dazu, und sei es mit einer Notiz, die sagt, was fehlt.',
  },
  'segment-without-value': {
    title: 'Kundensegment ohne Wertversprechen',
    found: ({ note }) => `Für „${note}“ gibt es kein Wertversprechen.`,
    advice: 'Schreiben Sie auf, was dieses Segment gewinnt, oder ordnen Sie ihm ein Wertversprechen zu.',
  },
  'value-without-segment': {
    title: 'Wertversprechen ohne Kundensegment',
    found: ({ note, segments }) =>
      segments === 0
        ? `„${note}“ richtet sich an niemanden: Es gibt noch kein Kundensegment.`
        : `„${note}“ sagt nicht, für welches der ${segments} Kundensegmente es gilt.`,
    advice: 'Nennen Sie das Segment in der Notiz, oder verweisen Sie auf alle, für die es gilt.',
  },
  'revenue-without-segment': {
    title: 'Einnahme ohne Kundensegment',
    found: ({ note, segments }) =>
      segments === 0
        ? `„${note}“ zahlt niemand: Es gibt noch kein Kundensegment.`
        : `Wer „${note}“ bezahlt, ist offen: Die Notiz nennt keines der ${segments} Kundensegmente.`,
    advice: 'Nennen Sie das Segment, das zahlt. Zahlt ein anderer als der Nutzer, ist auch er ein Segment.',
  },
  'revenue-without-value': {
    title: 'Einnahme ohne Wertversprechen',
    found: ({ note, values }) =>
      values === 0
        ? `„${note}“ wird für nichts bezahlt: Es gibt noch kein Wertversprechen.`
        : `Wofür „${note}“ bezahlt wird, ist offen: Kein Wertversprechen steht dahinter.`,
    advice: 'Verweisen Sie auf das Wertversprechen, oder geben Sie beiden dasselbe Angebot des Plans.',
  },
  'channel-without-segment': {
    title: 'Vertriebskanal ohne Kundensegment',
    found: ({ note, segments }) =>
      segments === 0
        ? `„${note}“ führt zu niemandem: Es gibt noch kein Kundensegment.`
        : `„${note}“ sagt nicht, welches der ${segments} Kundensegmente darüber erreicht wird.`,
    advice: 'Nennen Sie das Segment in der Notiz, oder verweisen Sie auf dessen Wertversprechen.',
  },
  'relationship-without-segment': {
    title: 'Kundenbeziehung ohne Kundensegment',
    found: ({ note, segments }) =>
      segments === 0
        ? `„${note}“ gilt niemandem: Es gibt noch kein Kundensegment.`
        : `„${note}“ sagt nicht, welchem der ${segments} Kundensegmente diese Beziehung gilt.`,
    advice: 'Nennen Sie das Segment in der Notiz, oder verweisen Sie auf dessen Wertversprechen.',
  },
  'data-service-without-source': {
    title: 'Datendienst ohne Datenquelle',
    found: ({ count }) =>
      count === 1
        ? 'Es wird ein Datendienst verkauft, aber im Kern steht keine Quelle, aus der die Daten kommen.'
        : `${count} Notizen verkaufen einen Datendienst, aber im Kern steht keine Quelle, aus der die Daten kommen.`,
    advice:
      'Verbinden Sie eine Kern-Ressource mit einer Datenquelle, oder geben Sie ihr „Datendurchdringung“ oder „automatisierte Datenerfassung“.',
  },
  'data-service-without-contract': {
    title: 'Datendienst ohne Nutzungsvertrag',
    found: () =>
      'Es wird ein Datendienst verkauft, aber nirgends steht, nach welchem Vertrag Sie die Daten nutzen.',
    advice:
      'Die Daten einer vernetzten Maschine dürfen Sie nur nach einem Vertrag mit deren Nutzer verwenden (EU-Datenverordnung, Art. 4 Abs. 13; keine Rechtsberatung). Halten Sie ihn als Nachweis oder Notiz fest, etwa „Vertrag über die Nutzung der Daten“.',
  },
  'partner-without-part': {
    title: 'Partner ohne Aufgabe',
    found: ({ note }) => `Was „${note}“ beiträgt, ist offen.`,
    advice:
      'Verweisen Sie auf die Leistung oder Ressource, die von diesem Partner kommt, oder beschreiben Sie seinen Teil.',
  },
  'cost-without-cause': {
    title: 'Kosten ohne Ursache',
    found: ({ note }) => `Wodurch „${note}“ entsteht, ist offen.`,
    advice:
      'Verweisen Sie auf die Leistung, die Ressource oder den Partner, oder verbinden Sie die Kosten mit einer Annahme des Plans.',
  },
  'offer-without-revenue': {
    title: 'Angebot fehlt auf der Leinwand',
    found: ({ name }) => `Der Plan rechnet mit „${name}“, aber keine Einnahmequelle steht dafür.`,
    advice: 'Verbinden Sie eine Einnahmequelle mit dem Angebot, oder nehmen Sie es aus dem Plan.',
  },
  'value-as-feature': {
    title: 'Wertversprechen nennt ein Merkmal',
    found: ({ note, word }) =>
      `„${note}“ beschreibt, was geliefert wird („${word}“), nicht was der Kunde davon hat.`,
    advice: 'Fragen Sie „und was hat er davon?“, bis ein Nutzen dasteht: weniger, schneller, sicherer, ohne.',
  },
  'segments-not-told-apart': {
    title: 'Kundensegmente nicht unterschieden',
    found: ({ count }) =>
      `Es gibt ${count} Kundensegmente, aber kaum ein Wertversprechen sagt, für welches es gilt.`,
    advice:
      'Ordnen Sie die Wertversprechen zu. Unterscheiden sich zwei Segmente in nichts, sind sie eines; ein einzelner Kunde gehört zu seinem Segment.',
  },
  'segment-is-everybody': {
    title: 'Kundensegment ohne Grenze',
    found: ({ note }) => `„${note}“ schließt niemanden aus.`,
    advice:
      'Beschreiben Sie, wen Sie zuerst gewinnen wollen, so genau, dass Sie eine Liste mit Namen schreiben könnten.',
  },
  'orphan-note': {
    title: 'Notiz ohne Verbindung',
    found: ({ note }) =>
      `„${note}“ führt nirgendwohin: keine Verweise, kein Angebot, kein Element des Kreislaufs.`,
    advice:
      'Verweisen Sie auf das, was sie möglich macht. Findet sich nichts, ist sie vielleicht überflüssig.',
  },
  'duplicate-notes': {
    title: 'Doppelte Notizen',
    found: ({ note, count }) => `„${note}“ steht ${count}-mal im selben Feld.`,
    advice: 'Behalten Sie eine davon, oder sagen Sie genauer, worin sie sich unterscheiden.',
  },
  'several-ideas': {
    title: 'Mehrere Gedanken auf einer Notiz',
    found: ({ note }) => `„${note}“ enthält mehr als einen Gedanken.`,
    advice: 'Machen Sie daraus mehrere Notizen; nur so lässt sich jede verschieben, belegen und verwerfen.',
  },
  'gap-without-owner': {
    title: 'Geplantes ohne Verantwortliche',
    found: ({ note, count }) =>
      count === 1
        ? `„${note}“ ist geplant oder fehlt, und niemand ist dafür eingetragen.`
        : `${count} Notizen sind geplant oder fehlen, ohne dass jemand dafür eingetragen ist, zuerst „${note}“.`,
    advice: 'Tragen Sie ein, wer sich darum kümmert.',
  },
}
