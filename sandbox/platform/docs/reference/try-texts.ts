const EN = {
  title: 'Try it',
  script:
    'Sending from here needs JavaScript; the examples below can be sent by any other program.',
  as: 'As',
  example: 'Example',
  body: 'Body',
  send: 'Send',
  answer: 'Answer',
  answerBody: 'Body of the answer',
  headers: 'Headers of the answer',
  command: 'The same with curl',
}

const FR: typeof EN = {
  title: 'Essayer',
  script:
    'L’envoi depuis cette page a besoin de JavaScript; tout autre programme peut envoyer les exemples ci-dessous.',
  as: 'En tant que',
  example: 'Exemple',
  body: 'Corps',
  send: 'Envoyer',
  answer: 'Réponse',
  answerBody: 'Corps de la réponse',
  headers: 'En-têtes de la réponse',
  command: 'La même avec curl',
}

export const TRY_TEXTS = { en: EN, fr: FR }

/** What the program of the page says, which it finds in the page. */
export const SPOKEN = {
  en: {
    nobody: 'nobody (no credential)',
    administrator: 'the administrator',
    given: 'the holder of the token given',
    broker: 'the broker of the demonstration: its software',
    sending: 'Sending…',
    failed: 'It could not be sent: {reason}',
    milliseconds: '{status} in {milliseconds} ms',
    needed:
      'No credential is at hand: open the link “Reference” that the server printed, or give the administrator’s token at the foot of the page.',
    cut: 'The stream goes on; this is what came in three seconds.',
    empty: '(no body)',
    importer: 'a new importer: its software',
    'new-broker': 'its new broker: the software',
    'importer-manager': 'a new importer: its manager, signed in',
    'broker-manager': 'its new broker: the manager, signed in',
    officer: 'an officer: the software',
  },
  fr: {
    nobody: 'personne (sans justificatif)',
    administrator: 'l’administrateur',
    given: 'le porteur du jeton donné',
    broker: 'le courtier de la démonstration : son logiciel',
    sending: 'Envoi…',
    failed: 'L’envoi a échoué : {reason}',
    milliseconds: '{status} en {milliseconds} ms',
    needed:
      'Aucun justificatif à portée de main : ouvrez le lien « Référence » que le serveur a affiché, ou donnez le jeton de l’administrateur au pied de la page.',
    cut: 'Le flux continue; voici ce qui est venu en trois secondes.',
    empty: '(sans corps)',
    importer: 'un nouvel importateur : son logiciel',
    'new-broker': 'son nouveau courtier : le logiciel',
    'importer-manager': 'un nouvel importateur : sa gestionnaire, en session',
    'broker-manager': 'son nouveau courtier : la gestionnaire, en session',
    officer: 'un agent : le logiciel',
  },
} as const
