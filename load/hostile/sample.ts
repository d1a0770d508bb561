import * as fc from 'fast-check'
import type { Draw } from '../lib/draw.ts'
import type { Shape } from './operations.ts'

/** Would keep a machine busy for minutes; how long it takes is for others to prove. */
const TOO_LARGE: readonly unknown[] = ['national', 'small']

const MOST_ITEMS = 3

/** A value that the description allows, or nearly: it does not say everything that is checked. */
export function sample(draw: Draw, shape: Shape): unknown {
  const choices = shape.enum?.filter((choice) => !TOO_LARGE.includes(choice))
  if (shape.const !== undefined) return shape.const
  if (choices !== undefined) return draw.oneOf(choices)
  if (shape.anyOf !== undefined) return sample(draw, draw.oneOf(shape.anyOf))
  if (shape.properties !== undefined) return sampleObject(draw, shape.properties)
  if (shape.items !== undefined) {
    const { items } = shape
    return Array.from({ length: 1 + draw.upTo(MOST_ITEMS - 1) }, () => sample(draw, items))
  }
  return samplePrimitive(draw, shape)
}

/** Without some of what may be left out, and sometimes without what may not. */
function sampleObject(draw: Draw, properties: Readonly<Record<string, Shape>>): object {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(() => !draw.isOneIn(12))
      .map(([name, property]) => [name, sample(draw, property)]),
  )
}

function samplePrimitive(draw: Draw, { type, examples, pattern, minimum, maximum }: Shape) {
  if (type === 'boolean') return draw.isOneIn(2)
  if (type === 'number' || type === 'integer') {
    return (minimum ?? 0) + draw.upTo(Math.min(maximum ?? 1000, 1000) - (minimum ?? 0))
  }
  if (examples !== undefined && examples.length > 0) return draw.oneOf(examples)
  if (pattern !== undefined) return draw.of(fc.stringMatching(new RegExp(pattern, 'u')))
  return draw.of(fc.string())
}
