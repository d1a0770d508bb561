/** What keeps a text or a table from being an edition of the tariff. */

export const NO_NUMBER = {
  en: 'it holds no classification number',
  fr: 'elle ne contient aucun numéro de classement',
}
export const NO_DAY = {
  en: 'its line "# effective:" is no day',
  fr: 'sa ligne « # effective: » n’est pas un jour',
}
export const NO_LINE = { en: 'it has no line "{line}"', fr: 'elle n’a pas de ligne « {line} »' }
export const NO_COLUMN = {
  en: 'it has no column "{column}"',
  fr: 'elle n’a pas de colonne « {column} »',
}
export const NO_COLUMN_IN_TABLE = {
  en: 'its table has no column "{column}"',
  fr: 'sa table n’a pas de colonne « {column} »',
}
export const NOT_A_NUMBER = {
  en: '"{text}" stands where a classification number should',
  fr: '« {text} » occupe la place d’un numéro de classement',
}
export const NOT_A_FIRST_DAY = {
  en: '"{text}" stands where a first day should',
  fr: '« {text} » occupe la place d’un premier jour',
}
