import type { Slice } from '../../platform/slice/index.ts'

/** Its people are invented with a large library, so it is loaded when first needed. */
export const communitySlice: Slice = {
  seed: async (...wanted) => {
    const { seedCommunity } = await import('./seed.ts')
    await seedCommunity(...wanted)
  },
  fidelity: async () => (await import('./fidelity.ts')).FIDELITY,
}
