import type { ProblemType } from '../../kernel/problem.ts'
import { gateProblems } from './gate-problems.ts'
import { routingProblems } from './routing-problems.ts'
import { storageProblems } from './storage-problems.ts'

export const MALFORMED_JSON = {
  code: 'malformed-json',
  status: 400,
  title: { en: 'The body is not JSON', fr: 'Le corps n’est pas du JSON' },
  detail: {
    en: 'The body ceases to be JSON at line {line}, column {column}, both counted from 1.',
    fr: 'Le corps cesse d’être du JSON à la ligne {line}, colonne {column}, comptées à partir de 1.',
  },
  remedy: {
    en: 'Mend that place: names and texts in double quotes, no comma before the end, one value in all (RFC 8259).',
    fr: 'Corrigez cet endroit : noms et textes entre guillemets droits, aucune virgule avant la fin, une seule valeur en tout (RFC 8259).',
  },
} as const satisfies ProblemType

export const BODY_EMPTY = {
  code: 'body-empty',
  status: 400,
  title: { en: 'The body is empty', fr: 'Le corps est vide' },
  detail: {
    en: 'This operation reads a JSON body, and none was sent.',
    fr: 'Cette opération lit un corps JSON, et aucun n’a été envoyé.',
  },
  remedy: {
    en: 'Send the JSON of the request, {} where nothing is to be said; /docs shows its form.',
    fr: 'Envoyez le JSON de la demande, {} s’il n’y a rien à dire; /docs en montre la forme.',
  },
} as const satisfies ProblemType

export const BODY_NOT_UTF8 = {
  code: 'body-not-utf-8',
  status: 400,
  title: { en: 'The body is not UTF-8', fr: 'Le corps n’est pas en UTF-8' },
  detail: {
    en: 'The byte at position {position}, counted from 0, is not UTF-8. Nothing was kept, as it could not be kept as it was sent.',
    fr: 'L’octet à la position {position}, comptée à partir de 0, n’est pas de l’UTF-8. Rien n’a été conservé, car rien n’aurait pu l’être tel quel.',
  },
  remedy: {
    en: 'Encode the whole body as UTF-8 (RFC 8259, section 8.1).',
    fr: 'Encodez tout le corps en UTF-8 (RFC 8259, section 8.1).',
  },
} as const satisfies ProblemType

export const SURROGATE_ALONE = {
  code: 'surrogate-alone',
  status: 400,
  title: {
    en: 'The body holds half of a character',
    fr: 'Le corps contient une moitié de caractère',
  },
  detail: {
    en: 'The escape {escape} at position {position}, counted from 0, is half of a character beyond U+FFFF; the other half is not beside it.',
    fr: 'L’échappement {escape} à la position {position}, comptée à partir de 0, est la moitié d’un caractère au-delà de U+FFFF; l’autre moitié n’est pas à côté.',
  },
  remedy: {
    en: 'Send the character itself in UTF-8 or both of its escapes (RFC 8259, section 7).',
    fr: 'Envoyez le caractère lui-même en UTF-8 ou ses deux échappements (RFC 8259, section 7).',
  },
} as const satisfies ProblemType

export const ADDRESS_NOT_UTF8 = {
  code: 'address-not-utf-8',
  status: 400,
  title: {
    en: 'The address of the request cannot be read',
    fr: 'L’adresse de la demande est illisible',
  },
  detail: {
    en: 'The path or the query has "{part}", whose escapes are not UTF-8.',
    fr: 'Le chemin ou la requête contient « {part} », dont les échappements ne sont pas de l’UTF-8.',
  },
  remedy: {
    en: 'Write each byte of the UTF-8 text as % and two digits (RFC 3986, section 2.5); % itself is %25.',
    fr: 'Écrivez chaque octet du texte en UTF-8 par % et deux chiffres (RFC 3986, section 2.5); % lui-même s’écrit %25.',
  },
} as const satisfies ProblemType

export const UNSUPPORTED_MEDIA_TYPE = {
  code: 'unsupported-media-type',
  status: 415,
  title: { en: 'The content type is not accepted', fr: 'Le type de contenu n’est pas accepté' },
  detail: {
    en: 'This operation reads {expected} only.',
    fr: 'Cette opération ne lit que {expected}.',
  },
  remedy: {
    en: 'Set the header Content-Type: {expected}.',
    fr: 'Indiquez l’en-tête Content-Type: {expected}.',
  },
} as const satisfies ProblemType

export const BODY_TOO_LARGE = {
  code: 'body-too-large',
  status: 413,
  title: { en: 'The body is too large', fr: 'Le corps est trop volumineux' },
  detail: {
    en: 'The body exceeds the limit of {limit} bytes.',
    fr: 'Le corps dépasse la limite de {limit} octets.',
  },
  remedy: {
    en: 'Send at most {limit} bytes.',
    fr: 'Envoyez au plus {limit} octets.',
  },
} as const satisfies ProblemType

export const CURSOR_INVALID = {
  code: 'cursor-invalid',
  status: 400,
  title: { en: 'The cursor is not of this list', fr: 'Le curseur n’est pas de cette liste' },
  detail: {
    en: 'The value of "after" was not handed out by this list.',
    fr: 'La valeur de « after » n’a pas été fournie par cette liste.',
  },
  remedy: {
    en: 'Send the "next" of the page before, or leave "after" out for the first page.',
    fr: 'Envoyez le « next » de la page précédente, ou omettez « after » pour la première page.',
  },
} as const satisfies ProblemType

export const MISDIRECTED_REQUEST = {
  code: 'misdirected-request',
  status: 421,
  title: {
    en: 'The request is addressed to another server',
    fr: 'La demande est adressée à un autre serveur',
  },
  detail: {
    en: 'This sandbox answers to its own address only, and not to "{host}": a foreign page may have made that name point here.',
    fr: 'Ce bac à sable ne répond qu’à sa propre adresse, et non à « {host} » : une page étrangère a pu faire pointer ce nom ici.',
  },
  remedy: {
    en: 'Use the address that the server printed at its start, or localhost.',
    fr: 'Utilisez l’adresse que le serveur a affichée à son démarrage, ou localhost.',
  },
} as const satisfies ProblemType

export const REQUEST_UNREADABLE = {
  code: 'request-unreadable',
  status: 400,
  title: { en: 'The request is not HTTP', fr: 'La demande n’est pas du HTTP' },
  detail: {
    en: 'The request line, a header or the framing of the body breaks the rules of HTTP.',
    fr: 'La ligne de demande, un en-tête ou le découpage du corps enfreint les règles de HTTP.',
  },
  remedy: {
    en: 'Send HTTP/1.1 (RFC 9112): one Host, one length, and an address in ASCII with all else escaped.',
    fr: 'Envoyez du HTTP/1.1 (RFC 9112) : un seul Host, une seule longueur, et une adresse en ASCII dont tout le reste est échappé.',
  },
} as const satisfies ProblemType

export const REQUEST_TOO_SLOW = {
  code: 'request-too-slow',
  status: 408,
  title: { en: 'The request came too slowly', fr: 'La demande est arrivée trop lentement' },
  detail: {
    en: 'The request was not whole in time, and the connection was closed. Nothing was changed.',
    fr: 'La demande n’était pas complète à temps, et la connexion a été fermée. Rien n’a été modifié.',
  },
  remedy: {
    en: 'Send the headers and the body without a pause.',
    fr: 'Envoyez les en-têtes et le corps sans interruption.',
  },
} as const satisfies ProblemType

export const HEADERS_TOO_LARGE = {
  code: 'headers-too-large',
  status: 431,
  title: { en: 'The headers are too large', fr: 'Les en-têtes sont trop volumineux' },
  detail: {
    en: 'The request line and the headers exceed 16 KiB together.',
    fr: 'La ligne de demande et les en-têtes dépassent ensemble 16 Kio.',
  },
  remedy: { en: 'Send fewer or shorter ones.', fr: 'Envoyez-en moins ou de plus courts.' },
} as const satisfies ProblemType

export const INTERNAL_ERROR = {
  code: 'internal-error',
  status: 500,
  title: { en: 'The sandbox failed', fr: 'Le bac à sable a échoué' },
  detail: {
    en: 'The sandbox met a fault of its own. Nothing was changed.',
    fr: 'Le bac à sable a rencontré une erreur interne. Rien n’a été modifié.',
  },
  remedy: {
    en: 'Report the request id in "instance" with the line of the server’s log that bears it.',
    fr: 'Signalez l’identifiant « instance » avec la ligne du journal du serveur qui le porte.',
  },
} as const satisfies ProblemType

export const httpProblems: readonly ProblemType[] = [
  MALFORMED_JSON,
  BODY_EMPTY,
  BODY_NOT_UTF8,
  SURROGATE_ALONE,
  ADDRESS_NOT_UTF8,
  UNSUPPORTED_MEDIA_TYPE,
  BODY_TOO_LARGE,
  CURSOR_INVALID,
  ...routingProblems,
  MISDIRECTED_REQUEST,
  REQUEST_UNREADABLE,
  REQUEST_TOO_SLOW,
  HEADERS_TOO_LARGE,
  INTERNAL_ERROR,
  ...storageProblems,
  ...gateProblems,
]
