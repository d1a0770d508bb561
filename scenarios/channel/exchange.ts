import type { Answer } from '../answer.ts'

export interface ExchangeRate {
  readonly on: string
  readonly currency: string
  /** Canadian dollars for one unit. */
  readonly rate: string
  readonly revision: number
}

export interface ExchangeChannel {
  /** An officer publishes or corrects a rate. */
  publish(rate: Omit<ExchangeRate, 'revision'>, reason: string): Promise<Answer<ExchangeRate>>
  /** The rate that is kept for a day on which rates come into force. */
  read(on: string, currency: string): Promise<Answer<ExchangeRate>>
  /** An officer has the rates of a day fetched again. */
  refetch(on: string): Promise<Answer<{ readonly status: string }>>
}
