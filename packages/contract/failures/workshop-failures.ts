const row = <const De extends string, const En extends string>(status: number, de: De, en: En) =>
  ({ status, exit: 2, de, en }) as const

/** What can go wrong in a workshop and for the guests of a canvas. */
export const workshopFailures = {
  'workshop-none': row(
    404,
    'Auf dieser Leinwand gibt es noch keinen Workshop; ein Mitglied des Projekts kann einen anlegen.',
    'There is no workshop on this canvas yet; a member of the project can open one.',
  ),
  'workshop-not-found': row(
    404,
    'Den Workshop „{workshop}“ gibt es auf dieser Leinwand nicht; bitte die Seite neu laden.',
    'There is no workshop “{workshop}” on this canvas; please reload the page.',
  ),
  'workshop-other': row(
    409,
    'Auf dieser Leinwand hat inzwischen ein anderer Workshop begonnen: „{title}“; bitte die Seite neu laden.',
    'Another workshop has begun on this canvas meanwhile: “{title}”; please reload the page.',
  ),
  'workshop-runs': row(
    409,
    'Der Workshop „{title}“ ist noch nicht beendet; bitte erst ihn beenden, dann einen neuen anlegen.',
    'The workshop “{title}” has not ended yet; please end it first, then open a new one.',
  ),
  'workshop-ended': row(
    409,
    'Der Workshop „{title}“ ist beendet; sein Protokoll bleibt, geändert wird nichts mehr.',
    'The workshop “{title}” has ended; its log stays, and nothing is changed any more.',
  ),
  'workshop-not-begun': row(
    409,
    'Noch ist kein Abschnitt an der Reihe; bitte warten, bis die Moderation den ersten beginnt.',
    'No slot has begun yet; please wait until the facilitator begins the first.',
  ),
  'workshop-members-only': row(
    403,
    'Das kann nur die Moderation; als Gast schreiben Sie mit und stimmen ab.',
    'Only the facilitator can do this; as a guest you write and vote.',
  ),
  'workshop-not-facilitator': row(
    409,
    'Diesen Workshop leitet {name}; wer weitermachen will, übernimmt zuerst die Moderation.',
    '{name} leads this workshop; whoever wants to go on takes over first.',
  ),
  'workshop-slot-unknown': row(
    404,
    'Den Abschnitt „{slot}“ gibt es in diesem Workshop nicht; bitte die Seite neu laden.',
    'There is no slot “{slot}” in this workshop; please reload the page.',
  ),
  'workshop-slot-stale': row(
    409,
    '„{title}“ ist nicht mehr an der Reihe; der Workshop ist jetzt bei „{now}“. Es wurde nichts geändert.',
    '“{title}” is no longer the current slot; the workshop is at “{now}” now. Nothing was changed.',
  ),
  'workshop-moved-on': row(
    409,
    'Der Workshop ist inzwischen schon bei „{now}“; bitte von dort aus weitergehen.',
    'The workshop is at “{now}” already; please go on from there.',
  ),
  'workshop-slot-closed': row(
    409,
    '„{title}“ ist abgeschlossen; hier wird nichts mehr geschrieben und nicht mehr abgestimmt.',
    '“{title}” is closed; nothing is written or voted on here any more.',
  ),
  'workshop-no-writing': row(
    409,
    'In „{title}“ werden keine Ideen gesammelt; bitte auf einen Abschnitt zum Schreiben warten.',
    'No ideas are collected in “{title}”; please wait for a slot for writing.',
  ),
  'workshop-no-vote': row(
    409,
    'In „{title}“ wird nicht abgestimmt; bitte auf einen Abschnitt zum Abstimmen warten.',
    'There is no vote in “{title}”; please wait for a slot for voting.',
  ),
  'workshop-not-revealed': row(
    409,
    'In „{title}“ sind die Ideen noch verdeckt; bitte zuerst aufdecken.',
    'The ideas in “{title}” are still hidden; please reveal them first.',
  ),
  'workshop-slot-begun': row(
    409,
    '„{title}“ hat schon begonnen und bleibt, wie es war; ändern lassen sich nur Abschnitte, die noch kommen.',
    '“{title}” has begun and stays as it was; only slots still to come can be changed.',
  ),
  'workshop-slot-twice': row(
    400,
    'Der Abschnitt „{slot}“ steht zweimal in der Agenda; bitte jedem eine eigene Kennung geben.',
    'The slot “{slot}” is in the agenda twice; please give each an id of its own.',
  ),
  'workshop-idea-gone': row(
    409,
    'Diese Idee gibt es nicht, oder sie gehört jemand anderem; es wurde nichts geändert.',
    'There is no such idea, or it belongs to somebody else; nothing was changed.',
  ),
  'workshop-ideas-many': row(
    409,
    'Mehr als {limit} Ideen in einem Abschnitt liest niemand; bitte einige zurückziehen.',
    'Nobody reads more than {limit} ideas in a slot; please withdraw some.',
  ),
  'workshop-dots-spent': row(
    409,
    'Alle {limit} Punkte sind vergeben; bitte zuerst anderswo einen wegnehmen.',
    'All {limit} dots are placed; please take one away elsewhere first.',
  ),
  'workshop-dots-per-note': row(
    409,
    'Auf eine Notiz dürfen hier höchstens {limit} Ihrer Punkte; bitte die übrigen anders verteilen.',
    'At most {limit} of your dots may stand on one note here; please place the others elsewhere.',
  ),
  'workshop-note-gone': row(
    409,
    'Diese Notiz steht nicht mehr auf der Leinwand; bitte für eine andere stimmen.',
    'This note is no longer on the canvas; please vote for another.',
  ),
  'workshop-decision-gone': row(
    409,
    'Diese Entscheidung ist schon zurückgenommen; es wurde nichts geändert.',
    'This decision is withdrawn already; nothing was changed.',
  ),
  'canvas-locked': row(
    423,
    'Die Leinwand ist gerade gesperrt; ändern kann sie nur {name}, bis die Sperre aufgehoben ist.',
    'The canvas is locked at the moment; only {name} can change it until it is unlocked.',
  ),
  'guest-link-unknown': row(
    404,
    'Diesen Gastlink gibt es nicht; bitte den ganzen Link aus der Einladung öffnen oder um einen neuen bitten.',
    'There is no such guest link; please open the whole link of the invitation or ask for a new one.',
  ),
  'guest-link-revoked': row(
    410,
    'Dieser Gastlink wurde zurückgezogen; bitte um einen neuen bitten.',
    'This guest link has been revoked; please ask for a new one.',
  ),
  'guest-link-expired': row(
    410,
    'Dieser Gastlink galt bis {until} (UTC); bitte um einen neuen bitten.',
    'This guest link was valid until {until} (UTC); please ask for a new one.',
  ),
  'guest-link-past': row(
    400,
    'Das Ende {until} liegt in der Vergangenheit; bitte einen späteren Zeitpunkt wählen.',
    'The end {until} lies in the past; please choose a later moment.',
  ),
  'guest-link-not-found': row(
    404,
    'Den Gastlink „{link}“ gibt es in diesem Projekt nicht; vielleicht wurde das Projekt inzwischen geändert.',
    'There is no guest link “{link}” in this project; it may have changed meanwhile.',
  ),
  'guest-not-here': row(
    403,
    'Als Gast sehen Sie nur die Leinwand, für die Ihr Link gilt; für alles andere brauchen Sie ein Konto.',
    'As a guest you see the canvas that your link is for and nothing else; for the rest you need an account.',
  ),
  'guest-only-looks': row(
    403,
    'Ihr Gastlink gilt zum Ansehen; zum Mitmachen bitte um einen Link mit diesem Recht bitten.',
    'Your guest link is for looking; to take part please ask for a link with that right.',
  ),
  'guest-not-writing': row(
    403,
    'Ihr Gastlink gilt für den Workshop; Notizen ändern können Sie mit ihm nicht.',
    'Your guest link is for the workshop; it does not let you change notes.',
  ),
  'guest-act': row(
    403,
    'Das kann an einer Notiz nur ein Mitglied des Projekts ändern; Gäste schreiben, verschieben und löschen.',
    'Only a member of the project can change this about a note; guests write, move and delete.',
  ),
  'guest-note-kept': row(
    403,
    'An dieser Notiz hängt mehr, als ein Gast sieht (Einzelheiten, Belege oder Bindungen); löschen kann sie nur ein Mitglied.',
    'This note holds more than a guest sees (details, evidence or bindings); only a member can delete it.',
  ),
} as const
