import type { DataTable } from '@cucumber/cucumber'
import { defineParameterType } from '@cucumber/cucumber'
import type { Actor } from '../actor.ts'
import { linesOf } from '../declaration-tables.ts'
import { amend, prepare } from '../declaring.ts'
import { meaningOf } from '../parameter-types.ts'
import { given, when } from '../sentences.ts'

defineParameterType({
  name: 'onOrOff',
  ...meaningOf({ on: true, activé: true, off: false, désactivé: false }),
})

given(
  { en: 'incident {word} is switched {onOrOff}', fr: 'l’incident {word} est {onOrOff}' },
  async function (incident: string, on: boolean) {
    await this.stage.turn(incident, on)
  },
)

when(
  {
    en: '{actor} prepares a C-type for the first-time importer {string}, shipped on {date} in {currency}:',
    fr: '{actor} prépare un type C pour {string}, qui importe pour la première fois, expédié le {date} en {currency} :',
  },
  async function (
    _actor: Actor,
    name: string,
    shippedOn: string,
    currency: string,
    table: DataTable,
  ) {
    const shipment = { shippedOn, currency, lines: linesOf(table) }
    await prepare(this, this.agency.it, shipment)
    const firstTimeImporter = { name, address: '1 Main Street, Truro NS' }
    amend(this, ({ releasedOn: _released, ...filing }) => ({
      ...filing,
      type: 'C',
      firstTimeImporter,
    }))
  },
)

when(
  {
    en: 'it names no first-time importer',
    fr: 'elle ne nomme aucun importateur',
  },
  function () {
    amend(this, ({ firstTimeImporter: _importer, ...filing }) => filing)
  },
)
