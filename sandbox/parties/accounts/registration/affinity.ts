import type { Bilingual } from '../../../kernel/problem.ts'
import { parseCents } from '../../../kernel/money.ts'
import type { History } from '../business.ts'
import { QUESTION_KINDS, type QuestionKind } from './registration.ts'

export interface Question {
  readonly id: QuestionKind
  readonly text: Bilingual
}

interface Fact {
  readonly text: Bilingual
  /** A text with two decimals. */
  readonly amount: string
}

/**
 * The questions that can be asked of a party: one for each kind of paper that it has.
 * @see sources.ts AFFINITY_QUESTIONS
 */
export function questionsOf(history: History): readonly QuestionKind[] {
  return QUESTION_KINDS.filter((kind) => factOf(history, kind) !== undefined)
}

export function question(history: History, id: QuestionKind): Question | undefined {
  const fact = factOf(history, id)
  return fact === undefined ? undefined : { id, text: fact.text }
}

/** Whether every question is answered with its amount, to the cent: `1,250.5` is not `1250.50`. */
export function allRight(
  history: History,
  questions: readonly QuestionKind[],
  answers: Readonly<Partial<Record<QuestionKind, string | undefined>>>,
): boolean {
  return questions.every((kind) => {
    const fact = factOf(history, kind)
    const answer = parseCents(answers[kind]?.trim() ?? '')
    return fact !== undefined && answer !== undefined && answer === parseCents(fact.amount)
  })
}

function factOf(history: History, kind: QuestionKind): Fact | undefined {
  switch (kind) {
    case 'declaration':
      return history.declaration && declarationFact(history.declaration)
    case 'statement':
      return history.statement && statementFact(history.statement)
    case 'payment':
      return history.payment && paymentFact(history.payment)
  }
}

function declarationFact(past: NonNullable<History['declaration']>): Fact {
  return {
    amount: past.dutiesAndTaxes,
    text: {
      en: `What was the total of duties and taxes on transaction ${past.transactionNumber}?`,
      fr: `Quel était le total des droits et taxes de la transaction ${past.transactionNumber}?`,
    },
  }
}

function statementFact(past: NonNullable<History['statement']>): Fact {
  return {
    amount: past.balance,
    text: {
      en: `What was the balance of the statement of account of ${past.issuedOn}?`,
      fr: `Quel était le solde du relevé de compte du ${past.issuedOn}?`,
    },
  }
}

function paymentFact(past: NonNullable<History['payment']>): Fact {
  return {
    amount: past.amount,
    text: {
      en: `What amount did the agency receive from you on ${past.receivedOn}?`,
      fr: `Quel montant l’Agence a-t-elle reçu de vous le ${past.receivedOn}?`,
    },
  }
}
