/* What keeps a candidate from the sandbox, and how it is mended. */

export const SILENT = {
  what: { en: 'Nothing answers at {url} ({reason}).', fr: 'Rien ne répond à {url} ({reason}).' },
  mend: {
    en: 'Start the sandbox with ces start, and set CES_BASE_URL to the address that it prints.',
    fr: 'Démarrez le bac à sable par ces start, et donnez à CES_BASE_URL l’adresse qu’il affiche.',
  },
}
export const NO_TLS = {
  what: {
    en: 'What answers at {url} does not speak TLS.',
    fr: 'Ce qui répond à {url} ne parle pas TLS.',
  },
  mend: {
    en: 'A sandbox speaks plain http on loopback: set CES_BASE_URL and CES_TOKEN_URL with http.',
    fr: 'Un bac à sable parle http simple en local : fixez CES_BASE_URL et CES_TOKEN_URL en http.',
  },
}
export const NO_SANDBOX = {
  what: {
    en: 'What answers there is no sandbox (GET /healthz: {status}).',
    fr: 'Ce qui répond là n’est pas un bac à sable (GET /healthz : {status}).',
  },
  mend: {
    en: 'Set CES_BASE_URL to the address that ces start prints.',
    fr: 'Donnez à CES_BASE_URL l’adresse que ces start affiche.',
  },
}
export const OTHER_VERSION = {
  what: {
    en: 'The sandbox is of version {theirs}, this program of {ours}.',
    fr: 'Le bac à sable est de version {theirs}, ce programme de {ours}.',
  },
  mend: {
    en: 'Use one version for both; GET /openapi.json describes that of the sandbox.',
    fr: 'Employez une même version; GET /openapi.json décrit celle du bac à sable.',
  },
}
export const NO_WORKSPACE = {
  what: {
    en: 'The workspace that CES_BASE_URL names does not exist.',
    fr: 'L’espace que CES_BASE_URL nomme n’existe pas.',
  },
  mend: {
    en: 'Make it with POST /_sandbox/workspaces, or take /w/… off CES_BASE_URL for the default one.',
    fr: 'Créez-le par POST /_sandbox/workspaces, ou ôtez /w/… de CES_BASE_URL pour celui par défaut.',
  },
}
export const NO_TOKEN = {
  what: {
    en: 'POST /oauth2/token refuses the credentials ({status}, {code}).',
    fr: 'POST /oauth2/token refuse les justificatifs ({status}, {code}).',
  },
  mend: {
    en: 'Copy CES_CLIENT_ID and CES_CLIENT_SECRET anew; a reset workspace or new keys void them.',
    fr: 'Recopiez CES_CLIENT_ID et CES_CLIENT_SECRET; une réinitialisation ou de nouvelles clés les annulent.',
  },
}
export const TOKEN_REFUSED = {
  what: {
    en: 'The token is refused at CES_BASE_URL ({code}).',
    fr: 'Le jeton est refusé à CES_BASE_URL ({code}).',
  },
  mend: {
    en: 'Have CES_BASE_URL and CES_TOKEN_URL name one workspace.',
    fr: 'Faites nommer le même espace à CES_BASE_URL et CES_TOKEN_URL.',
  },
}
export const VIEW_ONLY = {
  what: {
    en: 'The client has the scope "view": it can file nothing.',
    fr: 'Le client a la portée « view » : il ne peut rien déclarer.',
  },
  mend: {
    en: 'Register one with POST /v1/businesses/{business}/clients and the scope edit.',
    fr: 'Inscrivez-en un par POST /v1/businesses/{business}/clients avec la portée edit.',
  },
}
export const CLOCK = {
  what: {
    en: 'Its token ends on {ends} by the clock of the workspace, which is not that of this machine.',
    fr: 'Son jeton finit le {ends} à l’horloge de l’espace, qui n’est pas celle de cette machine.',
  },
  mend: {
    en: 'Count the life of a token by expires_in from its answer, never by exp and your own clock; refusals with token-expired tell the rest.',
    fr: 'Comptez la vie d’un jeton par expires_in dès sa réponse, jamais par exp et votre horloge; les refus token-expired disent le reste.',
  },
}
export const NOT_DELEGATED = {
  what: {
    en: 'CES_IMPORTER does not let the client in ({code}).',
    fr: 'CES_IMPORTER ne laisse pas entrer le client ({code}).',
  },
  mend: {
    en: 'Have the importer approve a delegation (POST /v1/delegations), or take one that did: ces start prints it.',
    fr: 'Faites approuver une délégation par l’importateur (POST /v1/delegations), ou prenez-en un qui l’a fait : ces start l’affiche.',
  },
}
export const MAY_VIEW = {
  what: {
    en: 'CES_IMPORTER lets the client view and not file.',
    fr: 'CES_IMPORTER laisse le client consulter, et non déclarer.',
  },
  mend: {
    en: 'Have the importer change the role to edit: PUT /v1/delegations/{delegationId}/terms',
    fr: 'Faites passer le rôle à edit par l’importateur : PUT /v1/delegations/{delegationId}/terms',
  },
}
export const TROUBLED = {
  what: {
    en: 'The API is troubled on purpose or by accident ({code}).',
    fr: 'L’API est perturbée, exprès ou par accident ({code}).',
  },
  mend: {
    en: 'Lift the fault: GET and DELETE /_sandbox/workspaces/{name}/faults',
    fr: 'Levez la panne : GET et DELETE /_sandbox/workspaces/{name}/faults',
  },
}
