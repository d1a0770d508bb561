import { describe, expect, it } from 'vitest'
import { Lacking, unlessLacking } from './lacking.ts'

describe('A work that lacks something', () => {
  it('begins anew once that was obtained', async () => {
    const happened: string[] = []
    const work = (): Promise<string> => {
      happened.push('work')
      if (happened.includes('obtained')) return Promise.resolve('done')
      return Promise.reject(lacking(happened))
    }
    expect(await unlessLacking(work)).toBe('done')
    expect(happened).toEqual(['work', 'obtained', 'work'])
  })

  it('gives up when it lacks the same each time', async () => {
    const happened: string[] = []
    const never = (): Promise<never> => Promise.reject(lacking(happened))
    await expect(unlessLacking(never)).rejects.toThrow('lacks rates')
    expect(happened).toEqual(['obtained', 'obtained'])
  })

  it('is not begun anew for anything else', async () => {
    let times = 0
    const failing = (): Promise<never> => {
      times += 1
      return Promise.reject(new Error('broken'))
    }
    await expect(unlessLacking(failing)).rejects.toThrow('broken')
    expect(times).toBe(1)
  })

  it('is not begun anew when what it lacks cannot be had', async () => {
    const upstream = new Lacking('rates', () => Promise.reject(new Error('no answer')))
    await expect(unlessLacking(() => Promise.reject(upstream))).rejects.toThrow('no answer')
  })
})

function lacking(happened: string[]): Lacking {
  return new Lacking('rates', () => {
    happened.push('obtained')
    return Promise.resolve()
  })
}
