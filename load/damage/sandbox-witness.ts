import * as v from 'valibot'

/** What the users of one workspace know of it. */
const workspaceWitness = v.object({
  name: v.string(),
  profile: v.string(),
  seed: v.string(),
  hash: v.string(),
  /** Of each saved snapshot the hash of its state. */
  saved: v.record(v.string(), v.string()),
  program: v.object({ clientId: v.string(), clientSecret: v.string() }),
  /** Granted long ago. */
  token: v.string(),
  /** By transaction number, as it was answered. */
  declarations: v.record(v.string(), v.string()),
})

export const sandboxWitness = v.array(workspaceWitness)
export type WorkspaceWitness = v.InferOutput<typeof workspaceWitness>
export type SandboxWitness = v.InferOutput<typeof sandboxWitness>
