export interface Bilingual {
  readonly en: string
  readonly fr: string
}

export function bilingual({ en, fr }: Bilingual): Bilingual {
  return { en, fr }
}
