import { requestsOf, show, type Story } from '../../kernel/story.ts'

const RATES = '/v1/officer/exchange-rates'
const USD = `${RATES}/2026-02-26/USD`

const byOfficer = requestsOf('officer')

const WINDOW = 'startDate=2026-02-26&endDate=2026-02-27&limit=1'

export const STORIES: readonly Story[] = [
  {
    steps: [
      show('readExchangeRates', {
        method: 'GET',
        path: `/exchange-rate-lambda/exchange-rates?${WINDOW}`,
      }),
      show('listExchangeDays', byOfficer('GET', `${RATES}?from=2026-02-26&to=2026-02-26`)),
      show(
        'publishExchangeRate',
        byOfficer('PUT', USD, { rate: '1.3712', reason: 'Wrong in the first publication.' }),
      ),
      show('readExchangeRate', byOfficer('GET', USD)),
      show('refetchExchangeDay', byOfficer('POST', `${RATES}/2026-02-25/fetch`)),
    ],
  },
]
