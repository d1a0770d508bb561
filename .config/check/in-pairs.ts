/** Runs the tasks in order, two at a time: as many as the smallest machine has processors. */
export async function inPairs<T>(tasks: readonly (() => Promise<T>)[]): Promise<T[]> {
  const results: T[] = []
  const rest = tasks.entries()
  const worker = async () => {
    for (const [index, task] of rest) results[index] = await task()
  }
  await Promise.all([worker(), worker()])
  return results
}
