import { expect, test } from 'vitest'
import { commandsFor } from './commands-for.ts'
import { CES } from './index.ts'

test('the server starts knowing its own command alone, the same as among all', async () => {
  const { name, about, commands } = await commandsFor(['start', '--port', '0'])
  expect([name, about]).toEqual([CES.name, CES.about])
  expect(commands).toEqual(CES.commands.filter((each) => each.name === 'start'))
})

test.each([[[]], [['--help']], [['strat']], [['clock', 'show']]])(
  'for %s all commands are known, so that the nearest can be named',
  async (args) => {
    expect(await commandsFor(args)).toBe(CES)
  },
)
