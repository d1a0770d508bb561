import type { Bilingual } from '../../../kernel/problem.ts'
import { parseCents, ZERO, type Cents } from '../../../kernel/money.ts'
import { violation, type Finding, type Violation } from '../../../kernel/problem.ts'
import { ANSWERS_ASKED } from './policies.ts'
import type { History } from '../business.ts'
import { readAmount } from './read-amount.ts'
import { QUESTION_KINDS, type QuestionKind } from './registration.ts'
import { AFFINITY_QUESTIONS } from './sources.ts'

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

/** The questions of a registration, of which all but those that can be asked are passed over. */
export function askedOf(history: History, kinds: readonly QuestionKind[]): Question[] {
  return kinds.flatMap((id) => {
    const fact = factOf(history, id)
    return fact === undefined ? [] : [{ id, text: fact.text }]
  })
}

export type Answers = Readonly<Partial<Record<QuestionKind, string | undefined>>>

/** How many of the questions that are asked have to be answered: two, or the one that there is. */
export function answersNeeded(asked: number): number {
  return Math.min(ANSWERS_ASKED.answers, asked)
}

const ANSWER_MISSING = {
  code: 'affinity-answer-missing',
  detail: {
    en: '{needed} of the questions have to be answered; {given} are.',
    fr: 'Il faut répondre à {needed} des questions; {given} réponses sont données.',
  },
  remedy: {
    en: 'Answer {needed} of: {questions}. No attempt was counted.',
    fr: 'Répondez à {needed} de ces questions : {questions}. Aucune tentative n’a été comptée.',
  },
  source: AFFINITY_QUESTIONS,
} as const satisfies Finding

const ANSWER_UNREADABLE = {
  code: 'affinity-answer-unreadable',
  detail: {
    en: 'This answer is not an amount that can be right.',
    fr: 'Cette réponse n’est pas un montant qui puisse être juste.',
  },
  remedy: {
    en: 'Write an amount, such as 2890.15 or $2,890.15; a balance is never 0.00. No attempt was counted.',
    fr: 'Écrivez un montant, comme 2890.15 ou 2 890,15 $; un solde n’est jamais de 0,00. Aucune tentative n’a été comptée.',
  },
  source: AFFINITY_QUESTIONS,
} as const satisfies Finding

export const affinityFindings: readonly Finding[] = [ANSWER_MISSING, ANSWER_UNREADABLE]

/** What keeps answers from being judged at all. */
export function unanswerable(
  history: History,
  kinds: readonly QuestionKind[],
  answers: Answers,
): readonly Violation[] {
  const questions = askedOf(history, kinds).map(({ id }) => id)
  const given = questions.filter((kind) => answers[kind] !== undefined)
  const needed = answersNeeded(questions.length)
  const params = { needed, given: given.length, questions: questions.join(', ') }
  const unread = given.filter((kind) => amountIn(answers, kind) === undefined)
  return [
    ...(given.length < needed ? [violation(ANSWER_MISSING, '#/answers', params)] : []),
    ...unread.map((kind) => violation(ANSWER_UNREADABLE, `#/answers/${kind}`)),
  ]
}

/** Whether every answer that is given is its amount, to the cent. */
export function allRight(
  history: History,
  questions: readonly QuestionKind[],
  answers: Answers,
): boolean {
  return questions
    .filter((kind) => answers[kind] !== undefined)
    .every((kind) => {
      const fact = factOf(history, kind)
      return fact !== undefined && amountIn(answers, kind) === parseCents(fact.amount)
    })
}

/** A balance of nothing is no answer. */
function amountIn(answers: Answers, kind: QuestionKind): Cents | undefined {
  const amount = readAmount(answers[kind] ?? '')
  return kind === 'statement' && amount === ZERO ? undefined : amount
}

function factOf(history: History, kind: QuestionKind): Fact | undefined {
  switch (kind) {
    case 'declaration':
      return history.declaration && declarationFact(history.declaration)
    case 'statement':
      return balanceFact(history)
    case 'payment':
      return history.payment && paymentFact(history.payment)
  }
}

/** Of a balance of nothing nobody is asked. */
function balanceFact({ statement }: History): Fact | undefined {
  const isOwed = statement !== undefined && parseCents(statement.balance) !== ZERO
  return isOwed ? statementFact(statement) : undefined
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
